//! A booklet's pages laid out for printing: two on each side of a sheet, folded and stitched in the middle.
//!
//! The pages are those that were set for reading. What they meant to a screen reader stays with the
//! edition for reading: here all of it is one picture of pages in the order of the printer.

use typst::layout::{Frame, FrameItem, FrameKind, GroupItem, Point};
use typst_layout::{Page, PagedDocument};

/// What is compiled to get the empty sheets: each side holds one mark, which is replaced by two pages.
pub(crate) fn sheets(pages: usize) -> String {
    let side = "#pdf.artifact(rect(width: 297mm, height: 210mm, fill: white))";
    let all = vec![side; order_of(pages).len()].join("\n#pagebreak()\n");
    format!(
        "#let data = json(\"/data.json\")\n\
         #set document(title: data.title, author: data.unit.name)\n\
         #set text(lang: \"vi\")\n\
         #set page(width: 297mm, height: 210mm, margin: 0mm)\n{all}\n"
    )
}

/// The pages of `read` on the sides of `sheets`.
pub(crate) fn saddle_stitched(read: &PagedDocument, sheets: &PagedDocument) -> PagedDocument {
    let pages = read.pages();
    let filled = sheets.pages().iter().zip(order_of(pages.len())).map(|(side, [left, right])| {
        let mut both = Frame::new(side.frame.size(), FrameKind::Hard);
        for (index, at) in [(left, Point::zero()), (right, Point::with_x(side.frame.width() / 2.0))] {
            if let Some(page) = pages.get(index) {
                both.push_frame(at, bare(&page.frame));
            }
        }
        Page { frame: with_mark_replaced(&side.frame, &both), ..side.clone() }
    });
    let mut info = sheets.clone();
    PagedDocument::new(filled.collect(), std::mem::take(info.info_mut()))
}

/// For each side of each sheet the pages on its left and right, from 0; those past the end are empty.
fn order_of(pages: usize) -> Vec<[usize; 2]> {
    let all = pages.div_ceil(4) * 4;
    (0..all / 4)
        .flat_map(|sheet| {
            let front = [all - 1 - 2 * sheet, 2 * sheet];
            let back = [2 * sheet + 1, all - 2 - 2 * sheet];
            [front, back]
        })
        .collect()
}

/// What shows of a frame, without its meaning.
fn bare(frame: &Frame) -> Frame {
    let mut bared = Frame::new(frame.size(), frame.kind());
    for (at, item) in frame.items() {
        match item {
            FrameItem::Tag(_) | FrameItem::Link(..) => {}
            FrameItem::Group(group) => {
                let frame = bare(&group.frame);
                bared.push(
                    *at,
                    FrameItem::Group(GroupItem { frame, label: None, parent: None, ..group.clone() }),
                );
            }
            shown => bared.push(*at, shown.clone()),
        }
    }
    bared
}

/// The frame with `with` in the place of its one shape.
fn with_mark_replaced(frame: &Frame, with: &Frame) -> Frame {
    let mut replaced = Frame::new(frame.size(), frame.kind());
    for (at, item) in frame.items() {
        match item {
            FrameItem::Shape(..) => replaced.push(*at, FrameItem::Group(GroupItem::new(with.clone()))),
            FrameItem::Group(group) => {
                let frame = with_mark_replaced(&group.frame, with);
                replaced.push(*at, FrameItem::Group(GroupItem { frame, ..group.clone() }));
            }
            other => replaced.push(*at, other.clone()),
        }
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::order_of;

    #[test]
    fn sheets_are_folded_in_the_middle() {
        assert_eq!(order_of(4), [[3, 0], [1, 2]]);
        assert_eq!(order_of(8), [[7, 0], [1, 6], [5, 2], [3, 4]]);
        assert_eq!(order_of(5).len(), 4);
    }
}
