//! The names that this server answers to.

use std::net::IpAddr;

/// The names that a request may be made to.
#[derive(Debug, Clone)]
pub struct Hosts {
    /// The address that was asked for on the command line.
    named: Option<String>,
}

impl Hosts {
    /// This machine, and the address given with `--host`.
    pub fn new(named: Option<&str>) -> Hosts {
        Hosts { named: named.map(str::to_ascii_lowercase) }
    }

    /// Whether a `Host` header names this server.
    pub fn allow(&self, header: &str) -> bool {
        let header = header.trim().to_ascii_lowercase();
        let host = match header.rsplit_once(':') {
            Some((host, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => {
                host
            }
            _ => header.as_str(),
        };
        if matches!(host, "localhost" | "127.0.0.1" | "[::1]") {
            return true;
        }
        let Some(named) = &self.named else { return false };
        // A name can be made to lead here; digits lead where they lead.
        let digits = host.trim_start_matches('[').trim_end_matches(']');
        host == named || digits.parse::<IpAddr>().is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_names_are_answered_to() {
        let own = Hosts::new(None);
        let open = Hosts::new(Some("desk.local"));
        for (host, here, there) in [
            ("localhost:8080", true, true),
            ("LOCALHOST", true, true),
            ("127.0.0.1:80", true, true),
            ("[::1]:8080", true, true),
            ("desk.local:8080", false, true),
            ("192.168.0.7:8080", false, true),
            ("evil.example", false, false),
            ("localhost.evil.example:8080", false, false),
            ("127.0.0.1.evil.example", false, false),
            ("", false, false),
        ] {
            assert_eq!(own.allow(host), here, "{host}");
            assert_eq!(open.allow(host), there, "{host}");
        }
    }
}
