# What was found in a page and why: an HTML page, a page of an old font, a list, spam.
mkdir pages
cat >pages/article.html <<'EOF'
<!DOCTYPE html><html><head><meta charset="utf-8">
<title>Yên Lạc nạo vét kênh mương đầu vụ | Cổng thông tin điện tử huyện Yên Lạc</title>
<meta property="article:published_time" content="2021-03-15T08:20:00+07:00"></head><body>
<nav><a href="/">Trang chủ</a> <a href="/kinh-te">Kinh tế nông nghiệp</a></nav>
<h1>Yên Lạc nạo vét kênh mương đầu vụ</h1><span class="ngay">15/03/2021 08:20</span>
<div class="entry-content"><p>Sáng 12/3, xã Yên Đồng, huyện Yên Lạc ra quân nạo vét kênh mương.</p>
<p>Đến trưa, hai tuyến kênh dài gần ba cây số đã thông, nước về tới cuối đồng.</p><p>Kim Cúc</p></div>
<div class="tin-lien-quan"><a href="/2">Trao quà cho học sinh nghèo vượt khó (20/03/2021)</a></div>
<div style="display:none">Soi cầu xổ số hôm nay</div>
</body></html>
EOF
printf 'S\270ng nay, h\351i n\253ng d\251n x\267 \256\267 trao qu\265 cho c\270c h\351 ngh\314o.\n' >pages/old-font.txt
cat >pages/spam.txt <<'EOF'
98win – nhà cái uy tín
98win là nhà cái cá cược trực tuyến có nổ hũ, bắn cá, game bài. Hội viên mới nạp tiền nhận khuyến mãi.
EOF
run timtin-index explain pages/article.html
run timtin-index explain pages/old-font.txt pages/spam.txt
# Lines that the pages of a site repeat, and a record with names of its own.
mkdir site
for n in 1 2 3 4 5; do
    printf 'Chung tay xây dựng quê hương giàu đẹp.\nXóm %s họp dân\n0%s/03/2021\nBà con xóm %s góp công làm đường ra đồng.\n' $n $n $n >site/$n.txt
done
run timtin-index explain site/1.txt
run timtin-index explain site
echo '{"headline":"Xóm Ba họp dân","story":"Bà con xóm Ba góp công.","day":"2021-03-05"}' >record.jsonl
run timtin-index explain --map title=headline,text=story,published=day record.jsonl
run timtin-index explain
run timtin-index explain pages/absent.html
mkdir empty
run timtin-index explain empty
