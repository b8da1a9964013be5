//! What a workbook and a Word file have alike as XML: how their texts and attributes are read.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

/// What an event says of the text: letters, or one that is written as `&amp;` or `&#x26;`. A name that XML does not
/// know says nothing.
pub(super) fn text<'a>(event: &Event<'a>) -> Option<Cow<'a, str>> {
    const VERSION: XmlVersion = XmlVersion::Explicit1_0;
    match event {
        Event::Text(text) => Some(text.xml_content(VERSION)),
        Event::CData(text) => Some(text.xml_content(VERSION)),
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(letter)) => Some(letter.to_string().into()),
            _ => resolve_xml_entity(&reference.xml_content(VERSION)).map(Cow::Borrowed),
        },
        _ => None,
    }
}

/// An attribute by its name, whatever its prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let own = element.attributes().flatten().find(|one| one.key.local_name().as_ref() == name)?;
    own.normalized_value(XmlVersion::Explicit1_0).ok().map(|value| value.into_owned())
}
