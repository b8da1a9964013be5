//! Where to hand in: which of the places a source names is the commune's own, and what is told of it.
//!
//! In: a [`Subject`]. Out: [`Where`]. The commune's hours hold at its own counters alone, so a place is taken for its
//! own only where the text says so: an office of "cấp xã" or of the commune's name, in no other province, beside no other
//! body. "Trung tâm Phục vụ hành chính công" without a level is the commune's own where all who settle the procedure are
//! (Nghị định 118/2025/NĐ-CP); else it may be the province's. What is unsure carries no hours.

use super::Subject;
use super::office::{counters, unit};
use super::quote::is_conditional;
use crate::catalogue::{Commune, Procedure, Via};
use crate::strings::TEXT;
use crate::vietnamese::{
    Level, Office, OfficeKind, fold, parse_areas, parse_offices, says_which, without_brackets,
};

/// Where to hand in, as far as it is known.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Where<'a> {
    /// Places that are named, the commune's own first.
    Named {
        own: Vec<&'a str>,
        others: Vec<&'a str>,
    },
    /// A sentence names the place.
    Quoted {
        sentence: &'a str,
        own: bool,
    },
    /// Nobody has to go anywhere: online, by post. The places that receive it are named all the same.
    Remote {
        online: bool,
        post: bool,
        receiving: Vec<&'a str>,
    },
    /// None is named, and the commune alone settles it.
    Office,
    Unknown,
}

/// Several parts of a page ask for it.
pub(crate) fn of<'s, 'a>(subject: &'s Subject<'a>) -> &'s Where<'a> {
    subject.place.get_or_init(|| found(subject))
}

fn found<'a>(subject: &Subject<'a>) -> Where<'a> {
    let procedure = subject.procedure;
    let stated = stated(procedure);
    let has = |via| procedure.channels.iter().any(|channel| channel.via.contains(&via));
    if !procedure.channels.is_empty() && !has(Via::InPerson) {
        return Where::Remote { online: has(Via::Online), post: has(Via::Postal), receiving: stated };
    }
    let commune = &subject.site.config.commune;
    let alone = is_settled_by_commune(procedure, commune);
    if !stated.is_empty() {
        let (own, others) = stated.into_iter().partition(|place| is_own(place, commune, alone));
        return Where::Named { own, others };
    }
    if let Some(sentence) = &procedure.quotes.place {
        // A list of cases leads to several places.
        let own = !sentence.contains('\n') && is_own(sentence, commune, alone);
        return Where::Quoted { sentence, own };
    }
    if alone && !is_on_the_move(procedure) { Where::Office } else { Where::Unknown }
}

/// What a sentence says of the named places: which of their level it is. They must not stand without it.
pub(crate) fn bound(procedure: &Procedure) -> Option<&str> {
    procedure.quotes.place.as_deref().filter(|_| !stated(procedure).is_empty())
}

/// Whether a sentence leads to an office only for some: "nơi cư trú", "trường hợp …". The office alone says too much.
pub(crate) fn is_bounded(sentence: &str) -> bool {
    let which = |office: &Office<'_>| says_which(&sentence[office.range.end..]);
    parse_offices(sentence).iter().any(which) || is_conditional(sentence)
}

/// Whether a sentence leads to several offices, each for some.
pub(crate) fn is_branched(sentence: &str) -> bool {
    // Brackets explain: how a day is counted, what else is called so.
    let bare = without_brackets(sentence, &[['(', ')']]);
    let mut offices = parse_offices(&bare);
    offices.retain(|office| office.kind != OfficeKind::Agency || office.level != Level::Unsaid);
    let first = offices.first().map(|office| office.level);
    let several = offices.iter().any(|office| Some(office.level) != first);
    sentence.contains('\n') || (several && is_conditional(sentence))
}

/// Whether the commune's own counter is where it is handed in.
pub(crate) fn is_at_own_office(subject: &Subject<'_>) -> bool {
    match of(subject) {
        Where::Named { own, .. } => !own.is_empty(),
        Where::Quoted { own, .. } => *own,
        Where::Office => true,
        Where::Remote { .. } | Where::Unknown => false,
    }
}

/// The receiving addresses, else those of the counter.
fn stated(procedure: &Procedure) -> Vec<&str> {
    if !procedure.authority.receiving.is_empty() {
        return procedure.authority.receiving.iter().map(String::as_str).collect();
    }
    let mut places: Vec<&str> = Vec::new();
    for channel in procedure.channels.iter().filter(|channel| channel.via.contains(&Via::InPerson)) {
        places.extend(channel.address.as_deref().filter(|address| !places.contains(address)));
    }
    places
}

/// Clerks come to the people: "đăng ký lưu động", "tại nhà".
fn is_on_the_move(procedure: &Procedure) -> bool {
    let name = procedure.name.to_lowercase();
    ["lưu động", "tại nhà", "tại chỗ"].iter().any(|word| name.contains(word))
}

/// Whether the source names those who settle it, and all of them are the commune's.
fn is_settled_by_commune(procedure: &Procedure, commune: &Commune) -> bool {
    let authority = &procedure.authority;
    let mut settling = authority.executing.iter().chain(&authority.competent).peekable();
    settling.peek().is_some() && settling.all(|name| is_of_commune(name, commune))
}

fn is_of_commune(name: &str, commune: &Commune) -> bool {
    let mut offices = parse_offices(name);
    // "Cơ quan chuyên môn thuộc UBND cấp xã" is of the level of the office behind it.
    if offices.len() > 1 {
        offices.retain(|office| office.kind != OfficeKind::Agency || office.level != Level::Unsaid);
    }
    let communal = |office: &Office<'_>| is_commune_level(office.level, commune);
    match offices.as_slice() {
        // "Phòng Kinh tế cấp xã", "Công chức tư pháp xã Mẫu".
        [] => {
            let name = fold(name);
            let own = fold(&format!("{} {}", commune.kind, commune.name));
            name.contains("cap xa") || (!commune.name.is_empty() && name.contains(&own))
        }
        offices => offices.iter().all(communal) && has_no_other_area(name, commune),
    }
}

fn is_commune_level(level: Level<'_>, commune: &Commune) -> bool {
    match level {
        Level::Commune(None) => true,
        Level::Commune(Some(name)) => is_name_of(name, commune),
        Level::Province | Level::Several | Level::Other | Level::Unsaid => false,
    }
}

/// "Mẫu", also with what else has a capital behind it: "Mẫu Số 1".
fn is_name_of(name: &str, commune: &Commune) -> bool {
    !commune.name.is_empty() && fold(name) == fold(&commune.name)
}

/// Whether a text tells of the commune's own counter and of no other place. `alone`: the commune alone settles it.
fn is_own(text: &str, commune: &Commune, alone: bool) -> bool {
    if commune.address.as_ref().is_some_and(|own| own.chars().count() > 12 && fold(text).contains(&fold(own)))
    {
        return true;
    }
    // Applicants may be "cơ quan, tổ chức, cá nhân".
    let mut offices = parse_offices(text);
    offices.retain(|office| office.kind != OfficeKind::Agency || office.level != Level::Unsaid);
    let named = offices.iter().any(|office| is_commune_level(office.level, commune));
    let fits = |office: &Office<'_>| match office.kind {
        OfficeKind::Other | OfficeKind::Point => false,
        OfficeKind::OneStop if office.level == Level::Unsaid => named || alone,
        OfficeKind::OneStop | OfficeKind::Committee | OfficeKind::Agency => {
            is_commune_level(office.level, commune)
        }
    };
    !offices.is_empty() && offices.iter().all(fits) && has_no_other_area(text, commune)
}

/// Whether every commune and province that a text names is the commune's own.
fn has_no_other_area(text: &str, commune: &Commune) -> bool {
    let bare = |province: &str| {
        let folded = fold(province);
        let bare = ["tinh ", "thanh pho ", "tp. ", "tp "].iter().find_map(|word| folded.strip_prefix(word));
        bare.unwrap_or(&folded).trim().to_owned()
    };
    let province = commune.province.as_deref().map(bare);
    parse_areas(text).into_iter().all(|(is_commune, name)| match is_commune {
        true => is_name_of(name, commune),
        false => province.as_ref().is_some_and(|own| *own == fold(name)),
    })
}

/// Whether a place is told without a condition, a name or an address of its own: then the commune's says more.
pub(crate) fn is_general(place: &str) -> bool {
    let offices = parse_offices(place);
    let [office] = offices.as_slice() else { return false };
    let rest = [&place[..office.range.start], &place[office.range.end..]];
    let bare =
        |text: &&str| fold(text).split(|c: char| !c.is_alphanumeric()).all(|word| matches!(word, "" | "tai"));
    !matches!(office.level, Level::Commune(Some(_))) && rest.iter().all(bare)
}

/// The commune's own address with the counter that serves the field; the unit is named where the address does not.
pub(crate) fn office(subject: &Subject<'_>) -> String {
    let config = &subject.site.config;
    let field = subject.field.map(|field| field.field.slug.as_str());
    let serving = counters(config, field);
    let elsewhere: Vec<String> = serving
        .iter()
        .filter_map(|counter| Some(format!("{}: {}", counter.name, counter.address.as_ref()?)))
        .collect();
    if !elsewhere.is_empty() && elsewhere.len() == serving.len() {
        return elsewhere.join(TEXT.office.or);
    }
    let unit = unit(config);
    let place = match &config.commune.address {
        Some(address) if address.to_lowercase().contains(&unit.to_lowercase()) => address.clone(),
        Some(address) => format!("{unit}: {address}"),
        None => TEXT.office.seat(&unit),
    };
    let here: Vec<&str> =
        serving.iter().filter(|one| one.address.is_none()).map(|one| one.name.as_str()).collect();
    match here.as_slice() {
        [] => place,
        here => format!("{}, {}", here.join(TEXT.office.or), lower_first(&place)),
    }
}

/// "Quầy 2: Tiếp nhận và giải quyết ngay tại quầy …", where such a counter of the commune receives it.
pub(crate) fn two_on_site(subject: &Subject<'_>) -> Option<String> {
    if !is_at_own_office(subject) {
        return None;
    }
    let field = subject.field.map(|field| field.field.slug.as_str());
    let serving = counters(&subject.site.config, field).into_iter().filter(|one| one.two_on_site);
    let names: Vec<&str> = serving.map(|one| one.name.as_str()).collect();
    (!names.is_empty()).then(|| format!("{}: {}", names.join(", "), TEXT.contact.two_on_site))
}

/// "Số 1, đường Mẫu" behind a comma.
fn lower_first(place: &str) -> String {
    match place.strip_prefix("Số ").or_else(|| place.strip_prefix("Trụ sở ")) {
        Some(rest) => format!("{}{rest}", if place.starts_with('S') { "số " } else { "trụ sở " }),
        None => place.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commune() -> Commune {
        Commune {
            name: "Mẫu".to_owned(),
            kind: "xã".to_owned(),
            province: Some("tỉnh Sông Mẫu".to_owned()),
            address: Some("Số 1, đường Làng Mẫu, xã Mẫu".to_owned()),
            ..Commune::default()
        }
    }

    fn check(place: &str, alone: bool, own: bool) {
        assert_eq!(is_own(place, &commune(), alone), own, "{place}");
    }

    #[test]
    fn knows_the_communes_own_counter() {
        for place in [
            "Ủy ban nhân dân cấp xã",
            "UBND xã, phường",
            "UBND xã Mẫu",
            "Trung tâm Phục vụ hành chính công xã Mẫu, tỉnh Sông Mẫu",
            "Quầy 2, Trung tâm PVHCC cấp xã",
            "Bộ phận tiếp nhận và trả kết quả thuộc UBND cấp xã",
            "Bộ phận Một cửa cấp xã nơi thường trú",
            "Cơ quan đăng ký kinh doanh cấp xã bất kỳ",
            "Tầng 2, số 1, đường Làng Mẫu, xã Mẫu",
            "Cơ quan, tổ chức gửi hồ sơ đến UBND cấp xã",
        ] {
            check(place, false, true);
        }
    }

    #[test]
    fn what_is_of_others_or_unsure_is_not() {
        for place in [
            "Trung tâm Phục vụ hành chính công tỉnh",
            "Trung tâm Phục vụ hành chính công thành phố Mẫu",
            "Trung tâm Phục vụ hành chính công tỉnh/cấp xã",
            "Trung tâm Phục vụ hành chính công các cấp",
            "Trung tâm Phục vụ hành chính công xã Khác",
            "UBND cấp xã, tỉnh Khác",
            "Bộ phận Một cửa của Sở Mẫu",
            "Công an cấp xã",
            "Chi nhánh Văn phòng đăng ký đất đai",
            "Bưu điện xã Mẫu",
            "Điểm tiếp nhận thôn Thượng, xã Mẫu",
            "Quầy 3, số 9 phố Giả Định, tỉnh Khác",
            "UBND cấp xã hoặc UBND cấp tỉnh",
            "Quầy 5",
        ] {
            check(place, true, false);
        }
    }

    #[test]
    fn a_centre_without_a_level_is_the_communes_where_it_settles_alone() {
        for place in ["Trung tâm Phục vụ hành chính công", "Bộ phận một cửa"] {
            check(place, true, true);
            check(place, false, false);
        }
    }

    #[test]
    fn general_names_say_less_than_an_address() {
        for place in ["Ủy ban nhân dân cấp xã", "Trung tâm PVHCC xã", "Bộ phận Một cửa"] {
            assert!(is_general(place), "{place}");
        }
        for place in ["UBND xã Mẫu", "UBND cấp xã nơi thường trú", "Quầy 2, Trung tâm PVHCC cấp xã", "Số 1"]
        {
            assert!(!is_general(place), "{place}");
        }
    }

    #[test]
    fn a_sentence_may_lead_several_ways() {
        for text in [
            "Nộp tại UBND cấp xã đối với hộ dân hoặc Sở Mẫu đối với tổ chức",
            "Gửi UBND cấp xã nếu ở xã, UBND cấp tỉnh nếu ở nơi khác",
            "Nộp cho:\n- UBND cấp xã",
        ] {
            assert!(is_branched(text), "{text}");
        }
        for text in [
            "Nộp tại UBND cấp xã nơi cư trú",
            "Nộp tại UBND cấp xã trước 3 ngày (tính theo dấu của Bưu điện trong trường hợp gửi thư)",
            "Nếu nộp trực tiếp, chủ hộ nộp tại UBND cấp xã",
        ] {
            assert!(!is_branched(text), "{text}");
        }
        assert!(
            is_bounded("Nộp tại UBND cấp xã nơi cư trú")
                && is_bounded("Nếu là hộ dân thì nộp tại UBND cấp xã")
        );
        assert!(!is_bounded("Chủ hộ nộp tại UBND cấp xã"));
    }
}
