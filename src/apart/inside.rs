//! A process of the workroom: it is told a theme, then tasks, and answers each.

use std::io::{self, BufReader, BufWriter};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, channel};

use super::{bounds, frame};
use crate::build::workers;
use crate::render::apart::Apart;
use crate::theme::apart::Parcel;

/// Goes on until nobody asks any more.
pub(crate) fn run() -> ExitCode {
    bounds::set();
    // The program itself decides what an interruption ends; this ends with it.
    let _ = ctrlc::set_handler(|| ());
    // There are as many processes as outputs are made at once: each needs one processor, and room for one stack.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(workers::STACK_BYTES).build_global();
    let (told, tasks) = channel();
    let hear = move || {
        let mut from = BufReader::new(io::stdin());
        while let Ok(Some(task)) = frame::read(&mut from) {
            if told.send(task).is_err() {
                return;
            }
        }
        // Whatever is being made, nobody waits for it.
        std::process::exit(0);
    };
    let work = move || answer_all(&tasks);
    let ended = std::thread::Builder::new().spawn(hear).and_then(|_| {
        let worker = std::thread::Builder::new().stack_size(workers::STACK_BYTES).spawn(work)?;
        Ok(worker.join())
    });
    match ended {
        Ok(Ok(Some(()))) => ExitCode::SUCCESS,
        Ok(Ok(None) | Err(_)) | Err(_) => ExitCode::FAILURE,
    }
}

/// Nothing where something was told that no part of this program says.
fn answer_all(tasks: &Receiver<Vec<u8>>) -> Option<()> {
    let mut out = BufWriter::new(io::stdout());
    let parcel: Parcel = postcard::from_bytes(&tasks.recv().ok()?).ok()?;
    let mut apart = Apart::new(parcel.unpack()?);
    for task in tasks {
        frame::write(&mut out, &apart.answer(&task)?).ok()?;
    }
    Some(())
}
