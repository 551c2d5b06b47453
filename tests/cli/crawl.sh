# Functions for cases that crawl the small site in tests/cli/portal; sourced by them.

# need_wget: skips the case where wget or the server of the site is absent.
need_wget() {
  for program in wget "$TIMTIN_PORTAL"; do
    command -v "$program" >/dev/null || { echo "$program is absent"; exit 77; }
  done
}

host=xahoabinhdong.hungyen.gov.vn

# make_site: the site as it is at first, in the folder site; later_site: a page edited, one gone, one
# new. The name of one page has a query, which file systems elsewhere cannot keep.
make_site() {
  cp -r "$TIMTIN_SOURCE/tests/cli/portal/first" site
  mv site/$host/tin-5.aspx "site/$host/tin.aspx?id=5"
}
later_site() {
  cp -r "$TIMTIN_SOURCE/tests/cli/portal/later/." site
  rm "site/$host/tin.aspx?id=5"
}

# crawl WGET-OPTION...: crawls the site through a server that lives as long as the crawl. Nothing
# leaves this machine: the server is the proxy for all hosts.
crawl() {
  rm -f port
  mkfifo port
  "$TIMTIN_PORTAL" serve site 60 >port &
  server=$!
  read -r port_number <port
  # 8: some page was missing, as it is meant to be.
  wget --no-config --quiet --recursive --level=3 --page-requisites -e use_proxy=yes \
    -e http_proxy=127.0.0.1:"$port_number" "$@" "http://$host/" || [ $? -eq 8 ] || echo "wget failed"
  kill $server
  wait $server 2>/dev/null
}
