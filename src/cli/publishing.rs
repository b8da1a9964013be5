//! What `build`, `watch` and `serve` do alike with a site that passed the gate: publish it, and remember
//! what the next run can use.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use super::context::Context;
use super::{addresses, arguments};
use crate::build::bundle::{Bundled, OutputPath, Outputs};
use crate::build::lost::named;
use crate::build::pack::Form;
use crate::build::why::{Account, Change, Inputs};
use crate::build::{self, Bundle};
use crate::cache::disk::{self as cache_disk, LastBuild};
use crate::cache::{Fingerprint, Memo, Rendered};
use crate::catalogue::ADDRESSES_FILE;
use crate::diagnostic::{Accepted, Code, Diagnostic, Mistake, Report, Words};
use crate::ground;
use crate::publish::{self, Options, Part, PublishError, Published, Shelf, Watch};
use crate::site::{Editions, Site, is_kept, prints};
use crate::source::{Hash, SourceSet};
use crate::watch::OwnWrites;

/// Under this name the account of the last publication is kept in `.niemyet/`.
const ACCOUNT: &str = "account";
/// Under this name what the packed files came to.
const PACKED: &str = "packed";

/// Where a site is published, and in which editions.
#[derive(Clone, Debug)]
pub(crate) struct Publishing {
    pub(crate) root: PathBuf,
    pub(crate) output: PathBuf,
    pub(crate) editions: Editions,
    /// Whether it is put where sites are published: another place is for looking only.
    is_own_place: bool,
    /// What was written to the site's root, for those who watch it.
    pub(crate) own: OwnWrites,
    /// Warnings that are known only once a site is made keep it from being published too, but for these.
    pub(crate) strict: Option<Vec<Code>>,
}

/// Why nothing was published.
pub(crate) enum Refused {
    /// A template or a design failed.
    Mistakes(Report),
    Machine(PublishError),
}

impl Publishing {
    /// Into `output`, or where sites are published unless somebody says otherwise.
    pub(crate) fn of(context: &Context, output: Option<PathBuf>, editions: Editions) -> Self {
        let root = context.root.clone();
        let own_place = root.join("output");
        let is_own_place =
            output.as_ref().is_none_or(|output| ground::real(output) == ground::real(&own_place));
        let own = OwnWrites::default();
        Self { output: output.unwrap_or(own_place), root, editions, is_own_place, own, strict: None }
    }

    /// The last build, where nothing it depends on has changed and its site lies there as it left it.
    pub(crate) fn current(&self, sources: &SourceSet, inputs: &Inputs) -> Option<LastBuild> {
        let key = self.key(sources, inputs);
        let last = LastBuild::load(&self.root).filter(|last| last.key == key)?;
        // What could not be written then may be written now.
        if last.report.has(Code::AddressesNotKept) {
            return None;
        }
        publish::is_current(&self.root, &self.output, last.published).then_some(last)
    }

    /// Publishes, and adds what there is to say of the outputs to the report. `remembered` becomes what
    /// this site's outputs came to. Whatever is kept on disk only saves time: where that fails nothing is
    /// said.
    pub(crate) fn publish(
        &self,
        bundle: &Accepted<Bundle>,
        mut report: Report,
        sources: &SourceSet,
        mut inputs: Inputs,
        remembered: &mut Memo<Rendered>,
        watch: Watch<'_>,
    ) -> Result<(Published, Report), Refused> {
        let keep = || addresses::keep(&self.root, bundle.get(), sources, &self.own);
        let keeps = self.keeps_addresses(&inputs);
        let kept = OnceCell::new();
        let beforehand = || match keeps.then(|| kept.get_or_init(keep)) {
            Some(Err(why)) => self.refuse(not_kept(why.clone()), bundle.get()),
            _ => Ok(()),
        };
        if self.strict.is_some() {
            self.look_ahead(bundle, &report, sources, &inputs, remembered)?;
        }
        let whose = whose(bundle.get().site());
        let how = Options { watch, beforehand: &beforehand, ..self.how(&whose) };
        let published = match publish::publish(bundle, remembered, &self.root, &self.output, &how) {
            Ok(published) => published,
            Err(PublishError::Render(mistake)) => {
                // The first of them ends a publication; an author is told of all in one run.
                report.push(*mistake);
                if self.strict.is_none() {
                    report.extend(bundle.get().trial(remembered).0);
                }
                build::locate(&mut report, sources);
                return Err(Refused::Mistakes(report));
            }
            Err(error) => return Err(Refused::Machine(error)),
        };
        published.made.iter().for_each(|(_, made)| report.diagnostics.extend(made.said.iter().cloned()));
        if keeps {
            report.diagnostics.extend(self.forgotten(&published));
            match kept.into_inner().unwrap_or_else(keep) {
                // What was told of a line is told again by the next run, and the lines are others now.
                Ok(Some(hash)) if !report.diagnostics.iter().any(|found| *found.path == *ADDRESSES_FILE) => {
                    inputs.files.insert(ADDRESSES_FILE.into(), hash);
                }
                Ok(_) => {}
                Err(why) => {
                    let found = not_kept(why);
                    // Nothing was to be published, or this would have been found before.
                    if let Err(mistake) = self.refuse(found.clone(), bundle.get()) {
                        return Err(self.mistaken(*mistake, report));
                    }
                    report.push(found);
                }
            }
        }
        build::set_aside(&mut report, bundle.get(), self.editions.site() && self.editions.prints());
        report.sort();
        remembered.replace(published.made.iter().map(|(fingerprint, made)| (fingerprint.0, made.clone())));
        let key = self.key(sources, &inputs);
        self.account(inputs, &published, keeps);
        if let Some(hash) = published.hash {
            let _ = LastBuild { key, published: hash, report: report.clone() }.save(&self.root);
        }
        Ok((published, report))
    }

    /// Refuses, before anything is changed, what could be told only once it is done. Nothing where it is not strict.
    pub(crate) fn look_ahead(
        &self,
        bundle: &Accepted<Bundle>,
        report: &Report,
        sources: &SourceSet,
        inputs: &Inputs,
        remembered: &Memo<Rendered>,
    ) -> Result<Published, Refused> {
        let rehearsed = self.rehearse(bundle, report.clone(), sources, remembered)?;
        let found = if self.keeps_addresses(inputs) { self.forgotten(&rehearsed) } else { None };
        match found.map(|found| self.refuse(found, bundle.get())) {
            Some(Err(mistake)) => Err(self.mistaken(*mistake, report.clone())),
            Some(Ok(())) | None => Ok(rehearsed),
        }
    }

    /// A warning as the error that it is where warnings count, unless it is allowed or accepted.
    fn refuse(&self, found: Diagnostic, bundle: &Bundle) -> Result<(), Box<Diagnostic>> {
        let Some(allowed) = &self.strict else { return Ok(()) };
        let mut judged = Report::of([found]);
        build::set_aside(&mut judged, bundle, false);
        allowed.iter().for_each(|code| judged.allow(*code));
        judged.make_strict();
        judged.diagnostics.pop().map_or(Ok(()), |found| Err(Box::new(found)))
    }

    fn mistaken(&self, mistake: Diagnostic, mut report: Report) -> Refused {
        self.strict.iter().flatten().for_each(|code| report.allow(*code));
        report.push(mistake);
        Refused::Mistakes(report)
    }

    /// Pages that were taken away although no line of `addresses.toml` names them any more: somebody took out the lines.
    fn forgotten(&self, published: &Published) -> Option<Diagnostic> {
        let removed: Vec<&str> = published.removed.iter().map(|at| &**at).filter(|at| is_kept(at)).collect();
        // Of the site of another day nothing was noted.
        if removed.is_empty() || !account(&self.root).is_some_and(|last| last.is_kept) {
            return None;
        }
        let names = named(&addresses::missing(&self.root, &removed))?;
        Some(Diagnostic::new(Mistake::AddressesForgotten { names: &names }).path(&ADDRESSES_FILE.into()))
    }

    /// Finishes what a run left half way, before anything is said of the content: readers see half of a site until then.
    /// Says whether there was something to finish. Another run that is at it finishes it by itself.
    pub(crate) fn finish(&self, watch: Watch<'_>) -> Result<bool, PublishError> {
        match publish::finish(&self.root, &self.output, watch) {
            Err(PublishError::Busy { .. }) => Ok(false),
            finished => finished,
        }
    }

    /// The site as it lies there is half of one: whoever only looks is told so.
    pub(crate) fn half_way(&self) -> Option<Diagnostic> {
        let site = self.output.join("site");
        let found = || Diagnostic::new(Mistake::HalfPublished { output: &site.display() });
        publish::is_half_way(&self.output).then(found)
    }

    /// What publishing would do; nothing is written.
    pub(crate) fn rehearse(
        &self,
        bundle: &Accepted<Bundle>,
        report: Report,
        sources: &SourceSet,
        remembered: &Memo<Rendered>,
    ) -> Result<Published, Refused> {
        let whose = whose(bundle.get().site());
        publish::rehearse(bundle, remembered, &self.root, &self.output, &self.how(&whose))
            .map_err(|error| refused(error, report, sources))
    }

    /// Puts the packed site in its place; gives what was made there, with its size.
    pub(crate) fn pack(
        &self,
        (site, file): (&Site, &Accepted<Outputs>),
        form: Form,
        mut report: Report,
        sources: &SourceSet,
        remembered: &Memo<Rendered>,
    ) -> Result<(Vec<(OutputPath, u64)>, Report), Refused> {
        let mut remembered = remembered.clone();
        let kept: Vec<(Fingerprint, Rendered)> =
            cache_disk::load_value(&self.root, PACKED).unwrap_or_default();
        kept.into_iter().for_each(|(fingerprint, made)| remembered.insert(fingerprint.0, made));
        let whose = whose(site);
        let how = self.how_to_pack(form, &whose);
        let published = match publish::publish(file, &remembered, &self.root, &self.output, &how) {
            Ok(published) => published,
            Err(error) => return Err(refused(error, report, sources)),
        };
        let of_file = |(at, output): (&OutputPath, &Bundled)| {
            let (_, rendered) = published.made.iter().find(|(made, _)| *made == output.fingerprint)?;
            Some((at.clone(), rendered.size()))
        };
        let made = file.get().iter().filter_map(of_file).collect();
        published.made.iter().for_each(|(_, made)| report.diagnostics.extend(made.said.iter().cloned()));
        report.sort();
        let _ = cache_disk::save_value(&self.root, PACKED, &published.made);
        Ok((made, report))
    }

    /// What packing would do; nothing is written.
    pub(crate) fn rehearse_pack(
        &self,
        (site, file): (&Site, &Accepted<Outputs>),
        form: Form,
        report: Report,
        sources: &SourceSet,
        remembered: &Memo<Rendered>,
    ) -> Result<Published, Refused> {
        let whose = whose(site);
        publish::rehearse(file, remembered, &self.root, &self.output, &self.how_to_pack(form, &whose))
            .map_err(|error| refused(error, report, sources))
    }

    /// A file of the other form stays.
    fn how_to_pack<'a>(&self, form: Form, whose: &'a str) -> Options<'a> {
        let within = Some(Part::Ending(form.ending()));
        Options { shelf: Shelf::Package, within, ..self.how(whose) }
    }

    /// Only what residents are given today: not a day to come that somebody looks at, nor prints alone.
    fn keeps_addresses(&self, inputs: &Inputs) -> bool {
        self.is_own_place && self.editions.site() && inputs.day == arguments::today()
    }

    /// A run about pages leaves prints as they lie, and one about prints pages.
    fn how<'a>(&self, whose: &'a str) -> Options<'a> {
        let within = match (self.editions.site(), self.editions.prints()) {
            (false, _) => Some(Part::Below(prints::FOLDER)),
            (true, false) => Some(Part::Outside(prints::FOLDER)),
            (true, true) => None,
        };
        Options { within, whose: Some(whose), is_named_place: !self.is_own_place, ..Options::default() }
    }

    /// All that a build depends on: every file, the day and the place. The program is accounted for by
    /// [`LastBuild`] itself.
    fn key(&self, sources: &SourceSet, inputs: &Inputs) -> Hash {
        let keeps = self.keeps_addresses(inputs);
        Fingerprint::of(&(inputs, &self.output, self.editions, keeps, &sources.report)).0
    }

    /// Keeps for `why` what this publication was made from and did.
    fn account(&self, inputs: Inputs, published: &Published, is_kept: bool) {
        let change = match account(&self.root) {
            None => Change::first(),
            Some(before) => Change::between(&before.inputs, &inputs),
        };
        let paths = |of: &[build::bundle::OutputPath]| of.iter().cloned().collect();
        let account = Account {
            inputs,
            change,
            written: paths(&published.written),
            same: paths(&published.same),
            removed: paths(&published.removed),
            is_kept,
        };
        let _ = cache_disk::save_value(&self.root, ACCOUNT, &account);
    }
}

fn not_kept(why: Words) -> Diagnostic {
    Diagnostic::new(Mistake::AddressesNotKept { why }).path(&ADDRESSES_FILE.into())
}

/// Whose site it is, in a line: "xã Mẫu, tỉnh Mẫu".
fn whose(site: &Site) -> String {
    let commune = &site.config.commune;
    let province = commune.province.as_ref().map(|province| format!(", {province}")).unwrap_or_default();
    format!("{} {}{province}", commune.kind, commune.name)
}

fn refused(error: PublishError, mut report: Report, sources: &SourceSet) -> Refused {
    match error {
        PublishError::Render(mistake) => {
            report.push(*mistake);
            build::locate(&mut report, sources);
            report.sort();
            Refused::Mistakes(report)
        }
        error => Refused::Machine(error),
    }
}

/// The account of the last publication, if this build of the program made it.
pub(crate) fn account(root: &Path) -> Option<Account> {
    cache_disk::load_value(root, ACCOUNT)
}
