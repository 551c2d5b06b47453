// What a host name says of the place of its site.
#pragma once

#include <string_view>
#include <vector>

#include "places/communes.h"
#include "places/units.h"

namespace timtin::places {

/// The province of a portal or newspaper host (thuongtin.hanoi.gov.vn,
/// baoyenbai.com.vn), or null for central and unknown hosts. As old hosts live on,
/// it may be a province that no longer exists: see province_on.
const Province* province_of_host(std::string_view host);

/// The province whose newspaper or portal marks its articles so: an abbreviation (QNO), a host
/// (Baothanhhoa.vn) or its first label (Baonghean). Null for others.
const Province* province_of_press_mark(std::string_view mark);

/// Units that the labels of a host may name.
struct HostUnits {
  std::vector<const District*> districts;
  std::vector<const Commune*> communes;
};

/// All districts and communes, of whatever province, whose name is one of the labels of the host,
/// with or without its type before it: thuongtin.hanoi.gov.vn, huyenlucnam.bacgiang.gov.vn,
/// xatanlap.thainguyen.gov.vn. The caller picks those of the host's province.
HostUnits units_of_host(std::string_view host);

}  // namespace timtin::places
