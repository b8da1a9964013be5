//! Why the preview cannot be offered at an address, worded for whoever has to choose another.

use std::io;

use crate::diagnostic::{Lang, Words};
use crate::source::disk::cause;

/// How many ports above a busy one are tried.
pub(super) const TRIED: u16 = 20;

/// Why nothing listens at an address.
#[derive(Debug)]
pub enum BindError {
    /// Another program listens there; `free` is the next port that nobody uses.
    Busy {
        /// As it was asked for.
        host: String,
        /// The one that is taken.
        port: u16,
        /// Where it could be offered instead.
        free: Option<u16>,
    },
    /// The system lets this user not listen on the port.
    Denied {
        /// The port.
        port: u16,
    },
    /// No address of this machine has that name.
    NoSuchHost {
        /// As it was asked for.
        host: String,
    },
    /// The machine refused otherwise.
    Refused {
        /// As it was asked for.
        host: String,
        /// As it was asked for.
        port: u16,
        /// What the machine said.
        error: io::Error,
    },
}

impl BindError {
    /// What went wrong.
    pub fn words(&self) -> Words {
        match self {
            Self::Busy { host, port, .. } => Words::new(
                format!("cổng {port} của {host} đang có chương trình khác dùng"),
                format!("another program uses port {port} of {host}"),
            ),
            Self::Denied { port } => Words::new(
                format!("máy không cho người dùng này mở cổng {port}"),
                format!("the machine does not let this user open port {port}"),
            ),
            Self::NoSuchHost { host } => Words::new(
                format!("“{host}” không phải là địa chỉ của máy này"),
                format!("“{host}” is no address of this machine"),
            ),
            Self::Refused { host, port, error } => {
                let why = cause(error);
                Words::new(
                    format!("không mở được cổng {port} của {host}: {}", why.vi),
                    format!("cannot open port {port} of {host}: {}", why.en),
                )
            }
        }
    }

    /// What to do.
    pub fn help(&self) -> Words {
        match self {
            Self::Busy { free: Some(free), .. } => Words::new(
                format!("cổng {free} còn trống: chạy lại với --port {free}"),
                format!("port {free} is free: run again with --port {free}"),
            ),
            Self::Busy { port, free: None, .. } => Words::new(
                format!(
                    "{TRIED} cổng tiếp theo cũng bận: chọn cổng khác xa {port} bằng --port, hoặc tắt bản xem trước đang chạy"
                ),
                format!(
                    "so are the {TRIED} ports above it: choose one far from {port} with --port, or stop a preview that still runs"
                ),
            ),
            Self::Denied { .. } => Words::new(
                "chọn một cổng từ 1024 trở lên bằng --port",
                "choose a port from 1024 on with --port",
            ),
            Self::NoSuchHost { .. } | Self::Refused { .. } => Words::new(
                "bỏ --host để chỉ xem trên máy này (127.0.0.1), hoặc ghi đúng địa chỉ của máy",
                "leave --host out to look on this machine only (127.0.0.1), or give an address the machine has",
            ),
        }
    }
}

impl std::fmt::Display for BindError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}; {}", self.words().get(Lang::En), self.help().get(Lang::En))
    }
}

impl std::error::Error for BindError {}
