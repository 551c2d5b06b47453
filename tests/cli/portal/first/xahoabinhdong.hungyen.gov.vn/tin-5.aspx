<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><TITLE>Khởi công cầu Bến Nứa</TITLE></HEAD>
<BODY><TABLE WIDTH=100%><TR><TD COLSPAN=2><A HREF="/">Trang chủ</A></TD></TR>
<TR><TD WIDTH=180><A HREF="/tin.aspx?id=5">Tin mới</A><BR><A HREF="/tin-tuc/nong-thon-moi.html">Nông thôn mới</A></TD>
<TD><FONT SIZE=4><B>Khởi công cầu Bến Nứa</B></FONT><BR><I>04/05/2023 14:10</I><BR><BR>
Chiều 3/5, huyện khởi công cầu Bến Nứa bắc qua sông Đào, nối hai thôn Đông và Tây của xã Hòa Bình Đông. Cầu dài 86 m, mặt rộng 7 m, vốn đầu tư 24 tỷ đồng.<BR><BR>
Theo nhà thầu, cây cầu sẽ thay bến đò ngang đã chở học sinh qua sông suốt bốn mươi năm, và hoàn thành trước năm học mới.<BR></TD></TR></TABLE></BODY></HTML>
