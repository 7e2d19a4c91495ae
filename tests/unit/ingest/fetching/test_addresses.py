"""This file tests which addresses are the public internet's."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest._fetching.addresses import is_public


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "93.184.215.14", "2606:4700::1111", "2a00:1450:4001::2004"])
def test_public_addresses_are_let_through(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.8.8.8", "169.254.169.254", "172.16.0.1", "192.168.1.1", "198.18.0.1"),  # noqa: S104
        *("192.0.0.8", "192.0.2.1", "192.88.99.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd12::1", "ff02::1", "100::1", "2001:db8::1", "3fff::1"),
        *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "::8.8.8.8", "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1"),
        *("2002:7f00:1::", "2002:808:808::", "2001::1", "5f00::1", "4000::1"),
        *("", "localhost", "127.1", "0x7f000001", "2130706433"),
    ],
)
def test_all_others_are_not_whatever_they_are_written_as(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses())
def test_no_public_address_is_private_to_the_standard_library(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    if is_public(str(address)):
        assert address.is_global
        assert not address.is_multicast
        assert not address.is_reserved


@given(st.ip_addresses(v=4))
def test_no_ipv4_address_gets_through_inside_an_ipv6_one(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    wrapped = ["::", "::ffff:0:0", "64:ff9b::", "64:ff9b:1::"]
    assert not any(is_public(str(ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) + number))) for prefix in wrapped)
    assert not is_public(str(ipaddress.IPv6Address((0x2002 << 112) + (number << 80))))
