# Lists of articles and betting spam are hidden, and shown where they are asked for.
mkdir pages
cat >pages/bai.txt <<'EOF'
Huyện Yên Lạc nạo vét kênh mương đầu vụ xuân
15/03/2021 08:20
Sáng 12/3, xã Yên Đồng, huyện Yên Lạc (Vĩnh Phúc) ra quân nạo vét kênh mương.
EOF
cat >pages/danh-sach.txt <<'EOF'
Tin tức
Huyện Yên Lạc nạo vét kênh mương đầu vụ xuân
15/03/2021
Sáng 12/3, xã Yên Đồng ra quân nạo vét kênh mương cùng hơn hai trăm người dân...
Trao quà cho học sinh nghèo vượt khó huyện Yên Lạc
14/03/2021
Hội Khuyến học huyện vừa trao sáu mươi suất quà cho học sinh của chín trường...
Tập huấn phòng cháy rừng mùa khô ở huyện Yên Lạc
11/03/2021
Hạt Kiểm lâm tổ chức hai lớp tập huấn cho tổ bảo vệ rừng của các thôn giáp ranh...
Khánh thành cầu treo mới ở huyện Yên Lạc
09/03/2021
Cầu dài sáu mươi mét, rộng hai mét, thay cho chiếc bè mảng của người dân...
Tiêm vắc xin cho đàn gia súc của huyện Yên Lạc
05/03/2021
Đến hết tuần này, toàn huyện đã tiêm được bảy nghìn con trâu bò, đạt kế hoạch...
Bế giảng lớp sơ cấp lý luận chính trị huyện Yên Lạc
01/03/2021
Bốn mươi lăm học viên là cán bộ thôn vừa hoàn thành chương trình sau hai tháng...
Giải bóng chuyền mừng xuân huyện Yên Lạc
26/02/2021
Mười hai đội bóng của các xã tranh tài trong ba ngày tại nhà thi đấu của huyện...
EOF
cat >pages/thu-rac.txt <<'EOF'
98win – nhà cái uy tín ở huyện Yên Lạc
98win là nhà cái cá cược trực tuyến có nổ hũ, bắn cá, game bài. Hội viên mới ở huyện Yên Lạc nạp tiền nhận khuyến mãi.
EOF
quietly timtin-index build archive pages
run timtin-search archive 'huyện Yên Lạc' --format jsonl
run timtin-search archive 'huyện Yên Lạc' --include spam --format ids
run timtin-search archive 'huyện Yên Lạc' --include listings,spam --count
run timtin-search archive 98win
run timtin-search archive 98win --include everything
