//! What the province charges, by resolution of its council.

strings! {
    pub(crate) struct Resolutions {
        title,
        description,
        file,
        link,
        over(day: &str),
        coming(day: &str),
        procedure,
        way,
        amount,
        all_ways,
        by_resolution,
        rows,
    }
}
