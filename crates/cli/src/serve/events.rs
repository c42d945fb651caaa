//! What every open browser is told: the state of the content, as server-sent events.
//!
//! There is one state and no queue. Each browser has a thread that waits for a state newer than the one
//! it sent, so that a slow browser holds nobody up and misses nothing but what is out of date.

use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How often a silent connection is tried, so that one that went away is noticed.
const SILENCE: Duration = Duration::from_secs(15);

/// The head of an answer that does not end.
const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
    X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n\
    Connection: close\r\n\r\n";

/// Where the present state hangs.
#[derive(Debug, Default)]
pub struct Board {
    notice: Mutex<Notice>,
    changed: Condvar,
}

#[derive(Debug, Clone, Default)]
struct Notice {
    number: u64,
    /// JSON on one line.
    state: Arc<str>,
}

impl Board {
    /// Hangs up another state, for all who wait.
    pub fn post(&self, state: &str) {
        let mut notice = self.notice.lock().unwrap_or_else(PoisonError::into_inner);
        notice.number += 1;
        notice.state = Arc::from(state);
        self.changed.notify_all();
    }

    /// Writes the state, and every later one, until the browser is gone.
    ///
    /// # Errors
    /// Always: what ended the connection.
    pub fn follow(&self, mut out: impl Write) -> io::Error {
        let mut sent = 0;
        let mut write =
            move |words: &str| out.write_all(words.as_bytes()).and_then(|()| out.flush());
        loop {
            let words = match self.after(sent) {
                Some(notice) => {
                    sent = notice.number;
                    format!("data: {}\n\n", notice.state)
                }
                None => ":\n\n".to_owned(),
            };
            if let Err(gone) = write(&words) {
                return gone;
            }
        }
    }

    /// Starts the answer and follows.
    ///
    /// # Errors
    /// Always: what ended the connection.
    pub fn answer(&self, mut out: impl Write) -> io::Error {
        match out.write_all(HEAD.as_bytes()) {
            Ok(()) => self.follow(out),
            Err(gone) => gone,
        }
    }

    /// Waits for a state after the one with this number; `None` where there is none for a while.
    fn after(&self, sent: u64) -> Option<Notice> {
        let notice = self.notice.lock().unwrap_or_else(PoisonError::into_inner);
        let (notice, waited) = self
            .changed
            .wait_timeout_while(notice, SILENCE, |notice| notice.number <= sent)
            .unwrap_or_else(PoisonError::into_inner);
        (!waited.timed_out()).then(|| notice.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A browser that goes away after some writes, and saves again while it listens.
    struct Leaving<'a> {
        board: &'a Board,
        left: usize,
        got: String,
    }

    impl Write for &mut Leaving<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.got.push_str(&String::from_utf8_lossy(bytes));
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            self.left = self.left.checked_sub(1).ok_or(io::ErrorKind::BrokenPipe)?;
            self.board.post("two");
            Ok(())
        }
    }

    #[test]
    fn a_browser_gets_each_state_until_it_goes_away() {
        let board = Board::default();
        board.post("one");
        let mut browser = Leaving { board: &board, left: 1, got: String::new() };
        assert_eq!(board.follow(&mut browser).kind(), io::ErrorKind::BrokenPipe);
        assert_eq!(browser.got, "data: one\n\ndata: two\n\n");
    }
}
