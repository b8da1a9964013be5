//! What kinds of printed matter are called, and how each is printed.

use crate::catalogue::PrintFormat;
use crate::strings::TEXT;

/// How a kind of print is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Printing {
    /// "A4", "A4 ngang"
    pub(crate) paper: &'static str,
    /// "một mặt"
    pub(crate) sides: &'static str,
    /// What to set in the printer's window.
    pub(crate) settings: &'static str,
}

/// "Tờ rơi"
pub(crate) fn print_kind(format: PrintFormat) -> &'static str {
    match format {
        PrintFormat::Posting => TEXT.prints.posting,
        PrintFormat::Flyer => TEXT.prints.flyer,
        PrintFormat::TwoFlyers => TEXT.prints.two_flyers,
        PrintFormat::Folded => TEXT.prints.folded,
        PrintFormat::Poster => TEXT.prints.poster,
        PrintFormat::List => TEXT.prints.list,
        PrintFormat::Board => TEXT.prints.board,
        PrintFormat::Labels => TEXT.prints.labels,
        PrintFormat::Guide => TEXT.prints.guide,
        PrintFormat::Booklet => TEXT.prints.booklet,
        PrintFormat::Register => TEXT.prints.register,
        PrintFormat::Roster => TEXT.prints.roster,
        PrintFormat::ServiceDay => TEXT.prints.service_day,
        PrintFormat::QuestionSheet => TEXT.prints.question_sheet,
        PrintFormat::Directory => TEXT.prints.directory,
        PrintFormat::Cards => TEXT.prints.cards,
        PrintFormat::Figures => TEXT.prints.figures,
        PrintFormat::CounterCodes => TEXT.prints.counter_codes,
    }
}

/// Paper, sides and settings of a kind of print.
pub(crate) fn printing(format: PrintFormat) -> Printing {
    let (paper, sides, settings) = match format {
        PrintFormat::Posting
        | PrintFormat::List
        | PrintFormat::Labels
        | PrintFormat::QuestionSheet
        | PrintFormat::Directory
        | PrintFormat::Cards
        | PrintFormat::Figures
        | PrintFormat::CounterCodes => ("A4", TEXT.prints.one_side, TEXT.prints.print_one_side),
        PrintFormat::Flyer | PrintFormat::Guide => {
            ("A5", TEXT.prints.one_or_two_sides, TEXT.prints.print_long_edge)
        }
        PrintFormat::TwoFlyers => {
            (TEXT.prints.a4_landscape, TEXT.prints.one_or_two_sides, TEXT.prints.print_short_edge)
        }
        PrintFormat::Folded => {
            (TEXT.prints.a4_landscape, TEXT.prints.folded_sides, TEXT.prints.print_short_edge)
        }
        PrintFormat::Poster | PrintFormat::ServiceDay => {
            ("A3", TEXT.prints.one_side, TEXT.prints.print_one_side)
        }
        PrintFormat::Board => (TEXT.prints.a1_landscape, TEXT.prints.one_side, TEXT.prints.send_to_printer),
        PrintFormat::Booklet => ("A5", TEXT.prints.two_sides, TEXT.prints.print_long_edge),
        PrintFormat::Register | PrintFormat::Roster => {
            (TEXT.prints.a4_landscape, TEXT.prints.one_side, TEXT.prints.print_one_side)
        }
    };
    Printing { paper, sides, settings }
}

/// Whether the first page lies on its long side.
pub(crate) fn is_landscape(printing: &Printing) -> bool {
    [TEXT.prints.a4_landscape, TEXT.prints.a1_landscape].contains(&printing.paper)
}

/// A guide folded in three.
pub(crate) const FOLDED_GUIDE: Printing = Printing {
    paper: TEXT.prints.a4_landscape,
    sides: TEXT.prints.folded_sides,
    settings: TEXT.prints.print_short_edge,
};

/// A booklet laid out for folding: two pages on each side of a sheet.
pub(crate) const STITCHED_BOOKLET: Printing = Printing {
    paper: TEXT.prints.a4_landscape,
    sides: TEXT.prints.stitched_sides,
    settings: TEXT.prints.print_short_edge,
};

/// Everything of a campaign in one file.
pub(crate) const PACK: Printing = Printing {
    paper: TEXT.prints.pack_paper,
    sides: TEXT.prints.pack_sides,
    settings: TEXT.prints.pack_settings,
};
