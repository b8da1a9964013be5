// A file as a form: what is said, the changes that were made to it in order, and what is wrong at which field.

const steps = (path) => path.match(/[^.[\]]+/g).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
const idOf = (path) => "k-" + path.replace(/[^\w-]/g, (sign) => "_" + sign.codePointAt(0).toString(36));
/** A key as a path writes it. */
const keyed = (name) => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name));

const isRow = (path) => path.endsWith("]");

/** Where a place was before rows of a list were put in, taken out or moved; nothing where it is of a row put in. */
function before(path, { op, path: of, at, from, to }) {
  const isOfRows = op === "insert" || op === "move" || (op === "remove" && isRow(of));
  const list = isOfRows && op === "remove" ? of.slice(0, of.lastIndexOf("[")) : of;
  if (!isOfRows || !path.startsWith(`${list}[`)) return path;
  const row = parseInt(path.slice(list.length + 1), 10);
  const below = path.slice(path.indexOf("]", list.length));
  const gone = op === "move" ? to : op === "insert" ? at : Infinity;
  if (op === "insert" && row === at) return null;
  if (op === "move" && row === to) return `${list}[${from}${below}`;
  const apart = row > gone ? row - 1 : row;
  const came = op === "move" ? from : op === "remove" ? Number(of.slice(list.length + 1, -1)) : Infinity;
  return `${list}[${apart >= came ? apart + 1 : apart}${below}`;
}

/** What the program itself keeps, and what has a button of its own. */
const HIDDEN = ["imported", "draft", "format"];

/** What is wrong, and what to do. */
const foundBox = (one, where) => el("div", { class: one.error ? "found is-error" : "found" },
  el("p", {}, el("strong", {}, `${where || (one.error ? "Lỗi" : "Xem lại")}: `), one.message),
  one.help.map((help) => el("p", {}, help)));

class Form {
  constructor(opened, fields) {
    this.fields = fields;
    this.take(opened);
  }

  /** A file as the program has it now: nothing is unsaved. */
  take(opened) {
    this.opened = opened;
    this.said = structuredClone(opened.said);
    this.sections = opened.sections.map((section) => ({ ...section }));
    this.found = opened.found;
    this.changes = [];
    this.isOpen = this.isOpen || {};
  }

  get isDirty() {
    return this.changes.length > 0;
  }

  /** Remembers a change; of several settings of one place the last one counts. */
  change(change) {
    const last = this.changes[this.changes.length - 1];
    if (last && last.op === "section" && change.op === "section" && last.at === change.at) this.changes.pop();
    this.forget(change);
    this.changes.push(change);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.check(), 400);
    this.drawBar();
  }

  /** Takes out what was set where something is set or taken out now: what could not stand there must not be sent again. */
  forget({ op, path }) {
    if (op !== "set" && op !== "remove") return;
    const isWithin = (one, place) => one === place || (isRow(place) && one.startsWith(`${place}.`));
    let place = path;
    for (let at = this.changes.length - 1; at >= 0 && place !== null; at -= 1) {
      const one = this.changes[at];
      const isPut = one.op === "set" || (one.op === "remove" && !isRow(one.path));
      if (isPut && isWithin(one.path, place)) this.changes.splice(at, 1);
      else place = before(place, one);
    }
  }

  at(path) {
    return steps(path).reduce((value, step) => (value === undefined ? undefined : value[step]), this.said);
  }

  /** Lets a value stand at a path, in what is said and among the changes; `undefined` takes it out. */
  put(path, value) {
    const way = steps(path);
    const last = way.pop();
    let place = this.said;
    for (const [at, step] of way.entries()) {
      if (place[step] === undefined) place[step] = typeof (way[at + 1] ?? last) === "number" ? [] : {};
      place = place[step];
    }
    if (value === undefined) delete place[last];
    else place[last] = value;
    this.change(value === undefined ? { op: "remove", path } : { op: "set", path, value });
  }

  /** Asks what is wrong with what is typed so far. */
  async check() {
    const body = { path: this.opened.path, base: this.opened.base, changes: this.changes };
    try {
      this.found = await ask("check", body);
      this.drawFound();
    } catch (error) {
      this.found = [{ error: true, message: error.message, help: [] }];
      this.drawFound();
    }
  }

  /** A draft is put on the site only where nothing of it keeps the site from being published. */
  publish() {
    return this.save("publish", [{ op: "remove", path: "draft" }]);
  }

  async save(how = "save", more = []) {
    clearTimeout(this.waiting);
    const body = { path: this.opened.path, base: this.opened.base, changes: [...this.changes, ...more] };
    let answer;
    try {
      answer = await ask(how, body);
    } catch (error) {
      await this.check();
      const first = this.found.find((one) => one.error);
      tell(`Chưa lưu: ${first ? first.message : error.message}`, true);
      return;
    }
    if (answer.stops) {
      this.found = answer.stops;
      this.drawFound();
      this.showFirst();
      tell(`Chưa đăng, chưa ghi gì: vẫn là bản nháp. Sửa ${answer.stops.length} lỗi rồi đăng.`, true);
      return;
    }
    if (answer.conflict) {
      this.drawConflict(answer.conflict);
      return;
    }
    const focus = document.activeElement && document.activeElement.id;
    this.take(answer);
    this.draw(focus);
    const errors = this.found.filter((one) => one.error).length;
    tell(errors ? `Đã lưu. Còn ${errors} lỗi: trang cũ giữ nguyên cho đến khi sửa xong.`
      : all.publishes ? "Đã lưu, đang xuất bản." : "Đã lưu.", errors > 0);
    showPage(answer.page);
    await refresh();
  }

  // Drawing

  draw(focus) {
    const work = $("work");
    const top = work.scrollTop;
    const official = new Set(this.opened.kind === "procedure" && this.said.imported ? all.official : []);
    const shown = this.fields.filter((field) => !HIDDEN.includes(field.name));
    // What residents read first comes first; the rest in the order of the file.
    const isFirst = (field) => this.opened.kind === "procedure" && all.own.includes(field.name);
    const ours = shown.filter((field) => !official.has(field.name));
    const rank = (field) => all.own.indexOf(field.name);
    const own = [...ours.filter(isFirst).sort((a, b) => rank(a) - rank(b)), ...ours.filter((field) => !isFirst(field))];
    const theirs = shown.filter((field) => official.has(field.name));
    const sections = this.sections.map((section, at) => ({ section, at }));
    const ownSections = sections.filter(({ section }) => !official.size || !section.official);
    const theirSections = sections.filter(({ section }) => official.size && section.official);
    const file = all.files.find((file) => file.path === this.opened.path);
    const isImported = official.size > 0;
    const theirPart = isImported && el("details", { class: "official", open: this.isOpen.official, ontoggle: (event) => {
      this.isOpen.official = event.target.open;
    } },
    el("summary", {}, "Phần chính thức", el("span", { class: "tag" }, "từ Cổng quốc gia")),
    el("p", { class: "hint" }, "Lần nhập sau thay phần này bằng bản mới của Cổng, trừ chỗ đã sửa ở đây: chỗ ấy được hỏi lại."),
    theirs.map((field) => this.field(field, field.name)),
    theirSections.map((one) => this.section(one)));
    this.bar = el("div", { class: "bar stay" });
    this.top = el("div", {});
    fill(work,
      el("h1", {}, file ? file.title : this.opened.path),
      el("p", { class: "quiet" }, [file && file.mark, this.opened.path].filter(Boolean).join(" · ")),
      this.bar, this.top,
      isImported && el("h2", {}, "Lời của xã"),
      own.map((field) => this.field(field, field.name)),
      ownSections.map((one) => this.section(one)),
      this.hasMarkdown && el("p", {}, el("button", {
        type: "button", onclick: () => this.addSection(),
      }, "Thêm mục viết tự do")),
      theirPart || "");
    this.drawBar();
    this.drawFound();
    work.scrollTop = top;
    const next = focus && document.getElementById(focus);
    if (next) next.focus();
  }

  /** Brings a key or a section into sight, with all that it is folded into; of what is not there, what would hold it. */
  show({ key, section } = {}) {
    const names = key ? key.match(/[^.[\]]+|\[\d+\]/g) || [] : [];
    if (names.length) this.isOpen.official = this.isOpen.official || all.official.includes(names[0]);
    if (section !== undefined) this.isOpen.official = this.isOpen.official || (this.sections[section] || {}).official;
    let path = "";
    for (const name of names) {
      if (path && name[0] !== "[") this.isOpen[path] = [...(this.isOpen[path] || []), name];
      path += name[0] === "[" || !path ? name : `.${name}`;
    }
    if (!path && section === undefined) return;
    this.draw();
    let found = section === undefined ? null : $(`s-${section}`);
    if (path === "draft") found = $("publish");
    for (; path && !found; path = path.replace(/(\[\d+\]|\.?[^.[\]]+)$/, "")) {
      found = $(`${idOf(path)}-0`) || $(idOf(path));
    }
    if (!found) return;
    (found.closest(".field") || found).classList.add("here");
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "center" });
  }

  /** The first of what is wrong comes into sight. */
  showFirst() {
    const [first] = this.found;
    if (!first) return;
    this.show(first);
    if (!first.key && first.section === undefined) this.top.scrollIntoView({ block: "center" });
  }

  get hasMarkdown() {
    return this.opened.path.endsWith(".md");
  }

  drawBar() {
    if (!this.bar) return;
    const isDraft = this.said.draft === true;
    const canDraft = this.fields.some((field) => field.name === "draft");
    const isKind = this.opened.kind !== null;
    fill(this.bar,
      el("button", { type: "button", class: "first", disabled: !this.isDirty, onclick: () => this.save() }, "Lưu (Ctrl+S)"),
      this.isDirty && el("button", { type: "button", onclick: () => this.leave() }, "Bỏ chỗ chưa lưu"),
      canDraft && el("button", { type: "button", id: "publish", onclick: async () => {
        if (isDraft) return this.publish();
        this.put("draft", true);
        return this.save();
      } }, isDraft ? "Đăng lên trang" : "Cất thành bản nháp"),
      isKind && el("button", { type: "button", onclick: () => this.name("copy", "Tên của bản chép") }, "Chép"),
      isKind && el("button", { type: "button", onclick: () => this.name("rename", "Tên tệp mới") }, "Đổi tên"),
      isKind && el("button", { type: "button", onclick: () => this.remove() }, "Xóa"));
  }

  /** One key: label, hint, control, and room for what is wrong. */
  field(field, path) {
    const id = idOf(path);
    const value = this.at(path);
    if (value && value.$written !== undefined) {
      return el("div", { class: "field" }, el("span", { class: "label" }, field.label),
        el("p", { class: "hint" }, `Tệp ghi: ${value.$written}`), el("div", { id: `${id}-found` }));
    }
    const head = [
      field.hint && el("p", { class: "hint", id: `${id}-hint` }, field.hint),
      field.example && el("p", { class: "hint" }, `Ví dụ: ${field.example}`),
    ];
    const found = el("div", { id: `${id}-found`, "data-key": path });
    if (field.control === "table") {
      const set = el("fieldset", { id, tabindex: "-1" }, el("legend", {}, field.label), head, found);
      set.append(...this.keys(field.keys, path));
      return set;
    }
    if (field.control === "rows") {
      return this.rows(field, path, head, found);
    }
    if (field.control === "named") {
      return this.named(field, path, head, found);
    }
    const isGroup = ["lines", "choices"].includes(field.control) || Array.isArray(value);
    const label = el(isGroup ? "span" : "label", isGroup ? { class: "label", id: `${id}-label` } : { for: id },
      field.label, field.required && el("span", { class: "must" }, " (phải có)"));
    return el("div", { class: "field" }, label, head,
      control(field, id, value, (said) => this.put(path, said), this), found);
  }

  /** The keys of a table or a row: those that say something or must, and the others on demand. */
  keys(fields, path) {
    const said = this.at(path) || {};
    const is = (field) => said[field.name] !== undefined || field.required
      || (this.isOpen[path] || []).includes(field.name);
    const rest = fields.filter((field) => !is(field));
    const few = fields.length <= 4;
    const shown = few ? fields : fields.filter(is);
    return [
      ...shown.map((field) => this.field(field, `${path}.${keyed(field.name)}`)),
      !few && rest.length > 0 && el("details", { class: "more" }, el("summary", {}, "Ghi thêm …"),
        el("div", { class: "bar" }, rest.map((field) => el("button", {
          type: "button", class: "small", title: field.hint || null,
          onclick: () => {
            this.isOpen[path] = [...(this.isOpen[path] || []), field.name];
            this.draw(idOf(`${path}.${keyed(field.name)}`));
          },
        }, field.label)))),
    ].filter(Boolean);
  }

  rows(field, path, head, found) {
    const rows = this.at(path) || [];
    const id = idOf(path);
    const move = (from, to) => {
      const list = this.at(path);
      list.splice(to, 0, list.splice(from, 1)[0]);
      this.change({ op: "move", path, from, to });
      this.draw(idOf(`${path}[${to}]`));
    };
    const row = (said, at) => {
      const of = `${path}[${at}]`;
      const name = `${field.label} ${at + 1}`;
      const first = ["title", "paper", "name", "number", "text"].map((key) => said[key]).find((text) => typeof text === "string");
      return el("fieldset", { id: idOf(of), tabindex: "-1" },
        el("legend", {}, `${at + 1}. ${first ? first.slice(0, 70) : field.label}`),
        el("div", { class: "row-bar" },
          el("button", { type: "button", class: "small", "aria-label": `Lên: ${name}`, disabled: at === 0, onclick: () => move(at, at - 1) }, "Lên"),
          el("button", { type: "button", class: "small", "aria-label": `Xuống: ${name}`, disabled: at === rows.length - 1, onclick: () => move(at, at + 1) }, "Xuống"),
          el("button", { type: "button", class: "small", "aria-label": `Xóa: ${name}`, onclick: () => {
            this.at(path).splice(at, 1);
            this.change({ op: "remove", path: of });
            this.draw(id);
          } }, "Xóa")),
        el("div", { id: `${idOf(of)}-found`, "data-key": of }),
        this.keys(field.keys, of));
    };
    return el("fieldset", { id, tabindex: "-1" },
      el("legend", {}, field.label, field.required && el("span", { class: "must" }, " (phải có)")), head, found,
      rows.map(row),
      el("button", { type: "button", class: "small", onclick: () => {
        if (this.at(path) === undefined) this.put(path, []);
        if (this.changes.length && this.changes[this.changes.length - 1].path === path) this.changes.pop();
        const list = this.at(path);
        list.push({});
        this.change({ op: "insert", path, at: list.length - 1, value: {} });
        this.draw(idOf(`${path}[${list.length - 1}]`));
      } }, `Thêm: ${field.label.toLowerCase()}`));
  }

  /** Texts under names of the author's own. */
  named(field, path, head, found) {
    const said = this.at(path) || {};
    const name = el("input", { type: "text", "aria-label": `Tên mới: ${field.label}` });
    return el("fieldset", { id: idOf(path), tabindex: "-1" }, el("legend", {}, field.label), head, found,
      Object.keys(said).map((key) => {
        const of = `${path}.${keyed(key)}`;
        return this.field({ name: key, label: key, control: "text" }, of);
      }),
      el("div", { class: "line" }, name, el("button", { type: "button", class: "small", onclick: () => {
        const key = name.value.trim();
        if (key === "" || said[key] !== undefined) return name.focus();
        const of = `${path}.${keyed(key)}`;
        this.put(of, "…");
        this.draw(idOf(of));
      } }, "Thêm")));
  }

  /** A section of the Markdown; the first one has no heading. */
  section({ section, at }) {
    const id = `s-${at}`;
    if (at === 0 && section.text === "" && this.sections.length > 1) return "";
    const kind = all.kinds.find((kind) => kind.name === this.opened.kind);
    const [, hint] = (kind && kind.hints.find(([title]) => title === section.title)) || [];
    const box = el("textarea", { id, rows: "4", placeholder: hint || null, "aria-describedby": `${id}-found`, oninput: () => {
      section.text = box.value;
      this.change({ op: "section", at, text: box.value });
    } });
    box.value = section.text;
    return el("div", { class: "field" },
      el("label", { for: id }, section.title.replace(/\s*\{#.*\}$/, "") || "Phần mở đầu"), box,
      el("div", { id: `${id}-found` }),
      at > 0 && !section.official && el("p", {}, el("button", { type: "button", class: "small", onclick: () => {
        this.sections.splice(at, 1);
        this.change({ op: "remove_section", at });
        this.draw();
      } }, "Xóa mục này")));
  }

  addSection() {
    const title = window.prompt("Tên của mục mới");
    if (!title || title.trim() === "") return;
    const at = this.sections.length;
    this.sections.push({ title: title.trim(), text: "", official: false });
    this.change({ op: "add_section", at, title: title.trim(), text: "" });
    this.draw(`s-${at}`);
  }

  /** Each finding at its field; of one that is folded away or has none, above the form. */
  drawFound() {
    for (const place of document.querySelectorAll("#work [id$='-found']")) fill(place);
    for (const one of document.querySelectorAll("#work [aria-invalid]")) one.removeAttribute("aria-invalid");
    const above = [];
    for (const one of this.found) {
      let place = null;
      let id = one.section !== undefined ? `s-${one.section}` : "";
      // What is not drawn is told at what holds it.
      for (let key = one.key; key && !place; key = key.replace(/(\[\d+\]|\.?[^.[\]]+)$/, "")) {
        id = idOf(key);
        place = document.getElementById(`${id}-found`);
      }
      if (!place && id) place = document.getElementById(`${id}-found`);
      const told = foundBox(one);
      if (place) {
        place.append(told);
        const input = document.getElementById(id);
        if (one.error && input && "value" in input) input.setAttribute("aria-invalid", "true");
      } else above.push(told);
    }
    fill(this.top, ...above);
    const errors = this.found.filter((one) => one.error).length;
    const rest = this.found.length - errors;
    if (this.isDirty) {
      tell([errors && `${errors} lỗi`, rest && `${rest} chỗ nên xem lại`].filter(Boolean).join(", ") || "Chưa lưu", errors > 0);
    }
  }

  /** Somebody saved the file meanwhile: both texts, and what to do. */
  drawConflict(conflict) {
    tell("Tệp này vừa được lưu ở nơi khác, nên chưa ghi gì.", true);
    fill(this.top, el("div", { class: "found is-error" },
      el("h2", {}, "Tệp vừa được lưu ở nơi khác"),
      el("p", {}, "Chưa ghi gì. Dòng có dấu − là bản đang nằm trên máy, dòng có dấu + là bản ấy cùng với chỗ đang sửa ở đây."),
      difference(conflict.lines),
      el("div", { class: "bar" },
        conflict.fits && el("button", { type: "button", class: "first", onclick: async () => {
          this.opened.base = conflict.base;
          await this.save();
        } }, "Ghi chỗ đang sửa vào bản mới"),
        el("button", { type: "button", onclick: () => this.reload() }, "Lấy bản trên máy, bỏ chỗ đang sửa"))));
    this.top.scrollIntoView();
  }

  async reload() {
    this.changes = [];
    await openFile(this.opened.path, {});
  }

  async leave() {
    if (window.confirm("Bỏ những chỗ chưa lưu?")) await this.reload();
  }

  async name(what, words) {
    if (this.isDirty && !window.confirm("Còn chỗ chưa lưu, sẽ mất. Làm tiếp?")) return;
    const stem = this.opened.path.split("/").pop().replace(/\.(md|toml)$/, "");
    const name = window.prompt(words, stem);
    if (!name || name.trim() === "" || name.trim() === stem) return;
    const made = await trying(() => ask(what, { path: this.opened.path, name }));
    if (!made) return;
    this.changes = [];
    await refresh();
    const blank = made.blank && made.blank.length ? ` Phải ghi mới: ${made.blank.join("; ")}.` : "";
    next = what === "copy" ? `Đã chép thành bản nháp.${blank}` : "";
    location.hash = `tep=${encodeURIComponent(made.path)}`;
  }

  async remove() {
    if (!window.confirm("Xóa tệp này? Lấy lại được ở mục Lịch sử.")) return;
    const done = await trying(() => ask("delete", { path: this.opened.path }));
    if (done === undefined) return;
    this.changes = [];
    await refresh();
    location.hash = "lich-su";
    tell("Đã xóa. Muốn lấy lại: bấm “Lấy lại bản cũ” ở lần xóa vừa rồi.");
  }
}
