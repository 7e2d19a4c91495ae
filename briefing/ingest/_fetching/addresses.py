"""This file tells addresses of the public internet from all others.

A page that is asked for, or one that it redirects to, may name a machine of the user's own network, which trusts whoever is
inside. So addresses are let through only if they are known to be public, instead of refused if they are known not to be.
"""

import ipaddress

_UNICAST = ipaddress.ip_network("2000::/3")  # all of IPv6 that is given out to the public
# Public by their form, but for protocols and examples, or relays to an IPv4 address inside; Python's own list grew with its versions.
_SPECIAL = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2002::/16", "2001:db8::/32", "3fff::/20")))


def is_public(address: str) -> bool:
    """Whether a numeric address belongs to the public internet; what is no address does not."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if found.version == 6 and found not in _UNICAST:  # NAT64, IPv4 in IPv6, link-local and all the rest
        return False
    if any(found.version == network.version and found in network for network in _SPECIAL):
        return False
    return found.is_global and not (found.is_multicast or found.is_reserved)
