//! Where a fetch came from, as coarsely as telling people from machines needs: a full address is nobody's business.

use std::{fmt, net::IpAddr, str::FromStr};

/// Bits of an IPv4 address that are kept: 256 addresses look the same (mail-protocols §5.4, the CNIL's advice on addresses).
const V4_BITS: u8 = 24;
/// Bits of an IPv6 address that are kept: what one site is given as a rule (RFC 6177).
const V6_BITS: u8 = 48;

/// A network: an address without its last bits. No address within it can be told from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl Network {
    /// The /24 or /48 of an address. An IPv4 address in IPv6 clothes (`::ffff:192.0.2.1`) is one of IPv4.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        Self::cut(address, u8::MAX)
    }

    /// The network of `bits` bits around an address, but none smaller than a /24 or a /48.
    fn cut(address: IpAddr, bits: u8) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => {
                let bits = bits.min(V4_BITS);
                let mask = u32::MAX.checked_shl(32 - u32::from(bits)).unwrap_or(0);
                Self { address: IpAddr::V4((v4.to_bits() & mask).into()), bits }
            }
            IpAddr::V6(v6) => {
                let bits = bits.min(V6_BITS);
                let mask = u128::MAX.checked_shl(128 - u32::from(bits)).unwrap_or(0);
                Self { address: IpAddr::V6((v6.to_bits() & mask).into()), bits }
            }
        }
    }

    /// Its first address.
    #[must_use]
    pub const fn first(self) -> IpAddr {
        self.address
    }

    /// Whether `other` lies within it.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        other.bits >= self.bits
            && other.address.is_ipv4() == self.address.is_ipv4()
            && Self::cut(other.address, self.bits) == self
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.bits)
    }
}

/// Not an address, nor a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no network: write an address such as 192.0.2.7, or a network such as 192.0.2.0/24 or 2001:db8::/48")]
pub struct NoNetwork;

impl FromStr for Network {
    type Err = NoNetwork;

    /// `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`; what is smaller than a /24 or a /48 becomes one.
    fn from_str(text: &str) -> Result<Self, NoNetwork> {
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u8>().map_err(|_| NoNetwork)?)),
            None => (text.trim(), None),
        };
        let address: IpAddr = address.parse().map_err(|_| NoNetwork)?;
        let longest = if address.is_ipv4() { 32 } else { 128 };
        match bits {
            Some(bits) if bits > longest => Err(NoNetwork),
            Some(bits) => Ok(Self::cut(address, bits)),
            None => Ok(Self::of(address)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(text: &str) -> Network {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_bits_of_an_address_are_gone() {
        for (address, kept) in [
            ("192.0.2.255", "192.0.2.0/24"),
            ("::ffff:192.0.2.7", "192.0.2.0/24"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ] {
            assert_eq!(Network::of(address.parse().unwrap()).to_string(), kept);
            assert_eq!(network(address).to_string(), kept);
        }
    }

    #[test]
    fn a_network_may_be_wider_and_never_narrower() {
        assert_eq!(network("192.0.2.7/32").to_string(), "192.0.2.0/24");
        assert_eq!(network("10.20.30.0/8").to_string(), "10.0.0.0/8");
        assert_eq!(network("0.0.0.0/0").to_string(), "0.0.0.0/0");
        assert_eq!(network("2001:db8:ffff::/32").to_string(), "2001:db8::/32");
        for wrong in ["", "office", "192.0.2", "192.0.2.0/33", "2001:db8::/129", "192.0.2.0/x"] {
            assert_eq!(wrong.parse::<Network>(), Err(NoNetwork), "{wrong}");
        }
    }

    #[test]
    fn a_network_holds_what_lies_within_it() {
        assert!(network("10.0.0.0/8").holds(network("10.1.2.3")));
        assert!(network("10.1.2.0/24").holds(network("10.1.2.3")));
        assert!(!network("10.1.2.0/24").holds(network("10.0.0.0/8")));
        assert!(!network("0.0.0.0/0").holds(network("2001:db8::1")));
        assert!(network("2001:db8::/32").holds(network("2001:db8:7::1")));
        assert!(!network("2001:db8::/32").holds(network("2001:db9::1")));
    }
}
