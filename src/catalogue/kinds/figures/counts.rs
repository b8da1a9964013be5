//! What is counted, and what follows from it.
//!
//! A count that is not stated stays so: nothing is worked out from what is left over of a total ("overdue is received
//! minus on time" is the best known wrong number of such reports).

use serde::{Deserialize, Serialize};

use super::Shape;
use crate::catalogue::model::words;

words! {
    /// One thing that a report counts. Its word is the key that holds it.
    pub(crate) enum Measure {
        Received "received" "tổng số tiếp nhận" "received",
        Online "received_online" "tiếp nhận trực tuyến" "received online",
        InPerson "received_in_person" "tiếp nhận trực tiếp" "received in person",
        Postal "received_postal" "tiếp nhận qua bưu chính" "received by post",
        InPersonOrPostal "received_in_person_or_postal" "tiếp nhận trực tiếp, qua bưu chính" "received in person or by post",
        CarriedOver "carried_over" "kỳ trước chuyển sang" "carried over",
        Resolved "resolved" "tổng số đã giải quyết" "resolved",
        Early "resolved_early" "đã giải quyết trước hạn" "resolved early",
        OnTime "resolved_on_time" "đã giải quyết đúng hạn" "resolved on time",
        Late "resolved_late" "đã giải quyết quá hạn" "resolved late",
        InProgress "in_progress" "tổng số đang giải quyết" "in progress",
        Within "in_progress_within" "đang giải quyết trong hạn" "in progress within time",
        Overdue "in_progress_overdue" "đang giải quyết quá hạn" "in progress and overdue",
        PaidOnline "paid_online" "thanh toán trực tuyến" "paid online",
        WithFee "with_fee" "hồ sơ phải nộp phí, lệ phí" "dossiers with a fee to pay",
        Digitised "digitised" "hồ sơ được số hóa" "digitised dossiers",
        ToDigitise "to_digitise" "hồ sơ thuộc diện số hóa" "dossiers to be digitised",
        ElectronicResults "electronic_results" "kết quả điện tử" "electronic results",
        Results "results" "kết quả đã cấp" "results handed out",
        Satisfied "satisfied" "lượt đánh giá hài lòng" "votes that are satisfied",
        Votes "votes" "lượt đánh giá" "votes",
        FeedbackOnTime "feedback_on_time" "phản ánh, kiến nghị xử lý đúng hạn" "feedback handled on time",
        Feedback "feedback" "phản ánh, kiến nghị nhận được" "feedback received",
    }
}

const MEASURES: usize = Measure::ALL.len();

/// What is stated, and nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counts([Option<u64>; MEASURES]);

/// A part of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Share {
    pub(crate) part: u64,
    pub(crate) whole: u64,
}

impl Share {
    /// Of nothing there is no share.
    pub(crate) fn of(part: Option<u64>, whole: Option<u64>) -> Option<Self> {
        let (part, whole) = (part?, whole?);
        (whole > 0).then_some(Share { part, whole })
    }

    /// In tenths of a per cent, rounded; what is not all is never said to be all, nor is something said to be nothing.
    pub(crate) fn permille(self) -> u64 {
        let (part, whole) = (u128::from(self.part), u128::from(self.whole));
        let rounded = (part * 2000 + whole) / (whole * 2);
        let least = u128::from(part > 0);
        let most = if part < whole { 999 } else { u128::MAX };
        u64::try_from(rounded.clamp(least.min(most), most)).unwrap_or(u64::MAX)
    }
}

impl Measure {
    /// A measure of a state at an end of the period: months of it do not add up.
    pub(crate) fn is_of_a_day(self) -> bool {
        matches!(self, Measure::CarriedOver | Measure::InProgress | Measure::Within | Measure::Overdue)
    }

    /// The column of the one-stop form.
    pub(crate) fn column(self) -> Option<u8> {
        Some(match self {
            Measure::Received => 3,
            Measure::Online => 4,
            Measure::InPersonOrPostal => 5,
            Measure::CarriedOver => 6,
            Measure::Resolved => 7,
            Measure::Early => 8,
            Measure::OnTime => 9,
            Measure::Late => 10,
            Measure::InProgress => 11,
            Measure::Within => 12,
            Measure::Overdue => 13,
            _ => return None,
        })
    }

    fn at(self) -> usize {
        Measure::ALL.iter().position(|one| *one == self).unwrap_or(0)
    }
}

impl Counts {
    pub(crate) fn get(&self, measure: Measure) -> Option<u64> {
        self.0[measure.at()]
    }

    pub(crate) fn set(&mut self, measure: Measure, count: Option<u64>) {
        self.0[measure.at()] = count;
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// All of them together; a measure that one of them does not state is not stated of all.
    pub(crate) fn sum<'a>(all: impl IntoIterator<Item = &'a Counts>) -> Option<Self> {
        let mut all = all.into_iter();
        let mut sum = *all.next()?;
        for one in all {
            for (total, part) in sum.0.iter_mut().zip(one.0) {
                *total = total.zip(part).and_then(|(total, part)| total.checked_add(part));
            }
        }
        Some(sum)
    }

    /// What is stated here, else there.
    pub(crate) fn or(&self, other: &Counts) -> Self {
        let mut counts = *self;
        for (own, other) in counts.0.iter_mut().zip(other.0) {
            *own = own.or(other);
        }
        counts
    }

    /// What is stated of these, and whether all of it is.
    pub(crate) fn known(&self, parts: &[Measure]) -> (u64, bool) {
        let stated: Vec<u64> = parts.iter().filter_map(|part| self.get(*part)).collect();
        (stated.iter().fold(0, |sum, one| sum.saturating_add(*one)), stated.len() == parts.len())
    }

    /// A total as it is stated, else of its parts where all are stated.
    fn total(&self, total: Measure, parts: &[Measure]) -> Option<u64> {
        self.get(total).or_else(|| Some(self.known(parts)).filter(|(_, all)| *all).map(|(sum, _)| sum))
    }

    /// In person and by post.
    pub(crate) fn not_online(&self) -> Option<u64> {
        self.total(Measure::InPersonOrPostal, &[Measure::InPerson, Measure::Postal])
    }

    /// Taken in within the period, without what was carried over.
    pub(crate) fn taken_in(&self, shape: Shape) -> Option<u64> {
        let by_channel = self.get(Measure::Online).zip(self.not_online());
        let by_channel = by_channel.and_then(|(online, others)| online.checked_add(others));
        by_channel.or_else(|| {
            let received = self.get(Measure::Received)?;
            match shape {
                Shape::CarriedApart => Some(received),
                Shape::OneStop => received.checked_sub(self.get(Measure::CarriedOver)?),
            }
        })
    }

    /// What there was to settle: taken in and carried over.
    pub(crate) fn all_to_settle(&self, shape: Shape) -> Option<u64> {
        if let (Shape::OneStop, Some(received)) = (shape, self.get(Measure::Received)) {
            return Some(received);
        }
        self.taken_in(shape)?.checked_add(self.get(Measure::CarriedOver)?)
    }

    pub(crate) fn resolved(&self) -> Option<u64> {
        self.total(Measure::Resolved, &[Measure::Early, Measure::OnTime, Measure::Late])
    }

    pub(crate) fn in_progress(&self) -> Option<u64> {
        self.total(Measure::InProgress, &[Measure::Within, Measure::Overdue])
    }

    /// Whether a report has no column of its own for what is early: those on time and those late are all.
    pub(crate) fn has_early_within_on_time(&self) -> bool {
        let all = || {
            Some(
                self.get(Measure::OnTime)?.checked_add(self.get(Measure::Late)?)?
                    == self.get(Measure::Resolved)?,
            )
        };
        self.get(Measure::Early).is_none() && all().unwrap_or(false)
    }

    /// Resolved early or on time.
    pub(crate) fn in_time(&self) -> Option<u64> {
        match (self.get(Measure::Early), self.get(Measure::OnTime)) {
            (Some(early), Some(on_time)) => early.checked_add(on_time),
            (None, Some(on_time)) if self.has_early_within_on_time() => Some(on_time),
            _ => None,
        }
    }

    /// Of what was resolved, what was so in time.
    pub(crate) fn in_time_share(&self) -> Option<Share> {
        Share::of(self.in_time(), self.resolved())
    }

    /// Of what was taken in, what came online.
    pub(crate) fn online_share(&self, shape: Shape) -> Option<Share> {
        Share::of(self.get(Measure::Online), self.taken_in(shape))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(stated: &[(Measure, u64)]) -> Counts {
        let mut counts = Counts::default();
        stated.iter().for_each(|(measure, count)| counts.set(*measure, Some(*count)));
        counts
    }

    #[test]
    fn a_share_is_neither_all_nor_nothing_by_rounding() {
        let of = |part, whole| Share { part, whole }.permille();
        assert_eq!(of(796, 1000), 796);
        assert_eq!(of(1, 3), 333);
        assert_eq!(of(2, 3), 667);
        assert_eq!(of(9999, 10_000), 999);
        assert_eq!(of(1, 10_000), 1);
        assert_eq!((of(0, 5), of(5, 5)), (0, 1000));
        assert_eq!(Share::of(Some(0), Some(0)), None);
    }

    #[test]
    fn what_is_not_stated_is_not_worked_out() {
        let stated = counts(&[(Measure::Resolved, 10), (Measure::OnTime, 7)]);
        assert_eq!((stated.in_time(), stated.in_progress()), (None, None));
        let all = counts(&[(Measure::Resolved, 10), (Measure::OnTime, 7), (Measure::Late, 3)]);
        assert_eq!(all.in_time(), Some(7));
    }

    #[test]
    fn the_one_stop_form_has_the_carried_over_within() {
        let stated = counts(&[(Measure::Received, 120), (Measure::CarriedOver, 20)]);
        assert_eq!(
            (stated.taken_in(Shape::OneStop), stated.all_to_settle(Shape::OneStop)),
            (Some(100), Some(120))
        );
        assert_eq!(stated.taken_in(Shape::CarriedApart), Some(120));
        assert_eq!(stated.all_to_settle(Shape::CarriedApart), Some(140));
    }
}
