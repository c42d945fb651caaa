//! The worker, which reads bundles and draws up pages. The boot script starts it, so that its
//! module loads beside the app's.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::{Array, Uint8Array};
use warta_page::wire::{Answer, Request};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

use crate::boot;

/// The worker stopped, or said something that can't be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WorkerStopped {
    /// The record that it was reading: the number of its file, and its first byte there.
    pub reading: Option<(u32, u32)>,
}

/// What a worker says without being asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Bundles have come that the page shown last was drawn without.
    More,
    /// The host has other bundles than those that were read.
    Newer,
}

/// What hears the news.
type Listener = Rc<dyn Fn(News)>;

/// The way to a worker: it takes a running one, starts one where there is none, and drops one that stopped.
#[derive(Default)]
pub struct Connection {
    running: RefCell<Option<Rc<Running>>>,
    listener: RefCell<Option<Listener>>,
}

impl Connection {
    /// Has the news told to somebody, from the worker that is asked next on.
    pub fn listen(&self, listener: impl Fn(News) + 'static) {
        self.listener.replace(Some(Rc::new(listener)));
    }

    /// Says a word to the worker that gets no answer; see crates/worker/worker.js. Where none runs, nobody hears it.
    pub fn say(&self, word: &str) {
        if let Some(running) = &*self.running.borrow() {
            let _unsent = running.worker.post_message(&JsValue::from_str(word));
        }
    }

    /// Says something to the worker and waits for its answer. Bytes are handed over, not copied.
    ///
    /// # Errors
    /// Where the worker stops, can't be started, or says something that can't be read. The next one that is
    /// asked has read nothing.
    pub async fn ask(
        &self,
        request: &Request,
        bytes: Option<&[u8]>,
    ) -> Result<Answer, WorkerStopped> {
        let running = self.running.borrow().clone();
        let worker = match running {
            Some(worker) => worker,
            None => Rc::new(Running::take(self.listener.borrow().clone())?),
        };
        self.running.replace(Some(Rc::clone(&worker)));
        let answer = worker
            .ask(request, bytes)
            .await
            .and_then(|packed| warta_page::unpack(&packed).map_err(|_| WorkerStopped::default()));
        if answer.is_err() {
            self.running.take();
        }
        answer
    }
}

/// Who waits for which answer. Conversations take turns, so that there is one at a time.
type Waiting = Rc<RefCell<Option<(u32, oneshot::Sender<Result<Vec<u8>, WorkerStopped>>)>>>;

/// A running worker.
struct Running {
    worker: Worker,
    waiting: Waiting,
    next: Cell<u32>,
    // The worker calls these for as long as it lives.
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl Running {
    /// Takes the worker that the boot script started, or has it start another one.
    ///
    /// # Errors
    /// Where the browser has no workers, or the boot script could not start one.
    fn take(listener: Option<Listener>) -> Result<Running, WorkerStopped> {
        let take = boot::function("wartaTakeWorker").ok_or(WorkerStopped::default())?;
        let worker = take.call0(&JsValue::NULL).map_err(|_| WorkerStopped::default())?;
        let worker: Worker = worker.dyn_into().map_err(|_| WorkerStopped::default())?;
        let waiting = Waiting::default();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
            let waiting = Rc::clone(&waiting);
            move |event: MessageEvent| {
                if let Some(listener) = &listener
                    && let Some(news) = event.data().as_string().and_then(|word| news(&word))
                {
                    return listener(news);
                }
                let parts = Array::from(&event.data());
                let id = parts.get(1).as_f64();
                let packed = parts.get(0);
                let answer = if packed.is_null() {
                    Err(WorkerStopped { reading: parts.get(2).as_f64().and_then(record) })
                } else {
                    Ok(Uint8Array::new(&packed).to_vec())
                };
                // An answer to nothing that was asked, such as a greeting, is let be.
                let asked = waiting.borrow().as_ref().map(|(asked, _)| f64::from(*asked));
                let asker = if asked == id { waiting.take() } else { None };
                if let Some((_, sender)) = asker {
                    let _gone = sender.send(answer);
                }
            }
        });
        let on_error = Closure::<dyn FnMut(JsValue)>::new({
            let waiting = Rc::clone(&waiting);
            // Dropping the sender wakes whoever waits.
            move |_| drop(waiting.take())
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Running {
            worker,
            waiting,
            next: Cell::new(0),
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Says something to the worker and waits for its answer, which comes packed. Fails where the worker has
    /// stopped.
    async fn ask(&self, request: &Request, bytes: Option<&[u8]>) -> Result<Vec<u8>, WorkerStopped> {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        let (sender, receiver) = oneshot::channel();
        self.waiting.replace(Some((id, sender)));
        let packed = Uint8Array::from(warta_page::pack(request).as_slice());
        let handed = Array::of1(&packed.buffer());
        let bytes = bytes.map_or(JsValue::NULL, |bytes| {
            let bytes = Uint8Array::from(bytes);
            handed.push(&bytes.buffer());
            bytes.into()
        });
        let message = Array::of3(&packed, &bytes, &JsValue::from(id));
        self.worker
            .post_message_with_transfer(&message, &handed)
            .map_err(|_| WorkerStopped::default())?;
        receiver.await.unwrap_or(Err(WorkerStopped::default()))
    }
}

/// What a word of the worker's means; see crates/worker/worker.js.
fn news(word: &str) -> Option<News> {
    match word {
        "more" => Some(News::More),
        "newer" => Some(News::Newer),
        _ => None,
    }
}

/// A record as the worker names it: see `reading` in crates/worker/src/lib.rs.
fn record(number: f64) -> Option<(u32, u32)> {
    const FILES: f64 = 4_294_967_296.0;
    // Rust takes what is beyond a number for its greatest.
    (number >= 0.0).then_some(((number / FILES) as u32, (number % FILES) as u32))
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
