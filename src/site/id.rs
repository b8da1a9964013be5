//! How things of the site refer to each other: by ids, each of the one list it points into.
//!
//! In: things, pushed or collected into [`All`] of them. Out: an [`Id`] for each. Only the list makes ids, nothing
//! is ever taken out of it or moved within it, and an id of one kind of thing cannot look up another: so looking up
//! never fails. An id means nothing in another build of the site, hence it cannot be hashed into a fingerprint.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// One thing of a list.
pub struct Id<T> {
    at: usize,
    of: PhantomData<fn() -> T>,
}

/// All things of a kind, in the site's order.
#[derive(Clone, Debug)]
pub struct All<T>(Vec<T>);

/// Something for each thing of a list, beside it.
#[derive(Clone, Debug)]
pub(crate) struct Beside<T, V> {
    values: Vec<V>,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    fn new(at: usize) -> Self {
        Self { at, of: PhantomData }
    }
}

impl<T> All<T> {
    pub(crate) fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn push(&mut self, one: T) -> Id<T> {
        self.0.push(one);
        Id::new(self.0.len() - 1)
    }

    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }

    pub(crate) fn ids(&self) -> impl ExactSizeIterator<Item = Id<T>> + use<T> {
        (0..self.0.len()).map(Id::new)
    }

    /// Each with its id.
    pub(crate) fn each(&self) -> impl ExactSizeIterator<Item = (Id<T>, &T)> {
        self.ids().zip(&self.0)
    }

    /// The first thing of which something holds.
    pub(crate) fn find(&self, holds: impl FnMut(&T) -> bool) -> Option<Id<T>> {
        self.0.iter().position(holds).map(Id::new)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is made of each.
    pub(crate) fn beside<V>(&self, make: impl FnMut(&T) -> V) -> Beside<T, V> {
        Beside { values: self.0.iter().map(make).collect(), of: PhantomData }
    }
}

impl<T> Default for All<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> FromIterator<T> for All<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        Self(things.into_iter().collect())
    }
}

impl<'a, T> IntoIterator for &'a All<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> Index<Id<T>> for All<T> {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self.0[id.at]
    }
}

impl<T> IndexMut<Id<T>> for All<T> {
    fn index_mut(&mut self, id: Id<T>) -> &mut T {
        &mut self.0[id.at]
    }
}

impl<T, V> Index<Id<T>> for Beside<T, V> {
    type Output = V;

    fn index(&self, id: Id<T>) -> &V {
        &self.values[id.at]
    }
}

// Written out, for `derive` would ask the same of what is referred to.
impl<T> Copy for Id<T> {}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.at.cmp(&other.at)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.at)
    }
}
