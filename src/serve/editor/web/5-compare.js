// What has changed at the portal: files are compared with the site, each change is decided, all that was decided is
// carried out at once.

/** Lines of a difference that are shown at once. */
const LINES = 12;
/** Files that were written and are shown at once. */
const WRITTEN = 5;
/** Procedures that are open at first. */
const OPEN = 10;

const day = (date) => date.split("-").reverse().join("/");

/** What can be chosen of a change, in the words for what has become of the procedure. */
const CHOICES = {
  changed: { adopt: "Lấy của Cổng", keep: "Giữ của xã" },
  new: { adopt: "Lấy về trang", keep: "Không lấy" },
  gone: { adopt: "Ghi hết hiệu lực", keep: "Vẫn niêm yết" },
};
const KINDS = [
  ["new", "Mới ở Cổng, trang chưa có"],
  ["changed", "Cổng đã đổi"],
  ["gone", "Có thể không còn hiệu lực"],
];

class Comparing {
  constructor() {
    this.files = [];
    this.isWhole = false;
    this.provinces = false;
    this.turn = 0;
    this.begin();
  }

  /** Nothing is chosen. */
  begin() {
    this.chosen = new Map();
    this.filled = new Map();
    this.boxes = new Map();
  }

  get isDirty() {
    return this.chosen.size > 0;
  }

  get body() {
    return { files: this.files, is_whole: this.isWhole, all_provinces: this.provinces };
  }

  async draw() {
    this.count = el("p", { role: "status" });
    this.told = el("div", {});
    const flag = (key, words) => el("p", {}, el("label", { class: "tick" }, el("input", {
      type: "checkbox", id: `compare-${key}`, checked: this[key],
      onchange: (event) => { this[key] = event.target.checked; this.look(); },
    }), words));
    room("Đối chiếu với Cổng Dịch vụ công quốc gia",
      el("p", {}, "Đưa vào hồ sơ, sổ tính hoặc danh sách vừa tải từ Cổng. Chưa đổi gì trong trang cho đến khi chọn xong và bấm nút ở cuối."),
      chooser("compared", async (files) => {
        this.files = files;
        this.begin();
        await this.look();
      }),
      flag("isWhole", "Đây là toàn bộ thủ tục của xã ở Cổng (để biết thủ tục nào không còn)"),
      flag("provinces", "Xét cả thủ tục của tỉnh khác như của tỉnh mình"),
      this.count, this.told);
    if (this.files.length) await this.look();
  }

  async look() {
    if (!this.files.length) return;
    this.turn += 1;
    const turn = this.turn;
    this.count.textContent = `Đang đối chiếu ${this.files.length} tệp …`;
    const answer = await trying(() => ask("compare", this.body));
    // Somebody has asked otherwise meanwhile.
    if (turn !== this.turn) return;
    this.count.textContent = `${this.files.length} tệp đã chọn.`;
    if (!answer) return;
    this.show(answer.looked);
    tell(`Đã đối chiếu: ${answer.looked.comparison.open.length} thay đổi chờ quyết định.`);
  }

  /** What tells a change, and the text that it was compared with, from all others. */
  idOf(change) {
    return JSON.stringify([change.code, change.change, change.part, this.hashOf(change)]);
  }

  hashOf(change) {
    return change.path === null ? null : this.looked.hashes[change.path];
  }

  counts() {
    const { open, put_off: later, agreed, kept } = this.looked.comparison;
    const of = (kind) => open.filter((change) => change.change === kind);
    const changed = new Set(of("changed").map((change) => change.code));
    return [`${of("new").length} thủ tục mới`, `${changed.size} thủ tục có thay đổi (${of("changed").length} phần)`,
      `${of("gone").length} có thể không còn`, `${agreed} không đổi`, later.length > 0 && `${later.length} đang để lại`,
      kept > 0 && `${kept} đã quyết định không lấy`].filter(Boolean).join(", ") + ".";
  }

  /** Draws what was found; what was done, where something was, stands before it. */
  show(looked, done) {
    this.looked = looked;
    const { open, put_off: later, gone_asked: gone, refused } = looked.comparison;
    const changes = [...open, ...later];
    const known = new Set(changes.map((change) => this.idOf(change)));
    for (const id of [...this.chosen.keys()]) if (!known.has(id)) this.chosen.delete(id);
    this.boxes = new Map();
    this.objected = el("div", {});
    this.sum = el("p", { role: "status" });
    this.carry = el("button", { type: "button", class: "first", onclick: () => this.carryOut() });
    const plain = open.filter((change) => change.is_plain);
    let left = OPEN;
    const procedures = (of) => {
      const groups = [];
      for (const change of of) {
        const last = groups[groups.length - 1];
        if (last && last[0].code === change.code && last[0].change === change.change) last.push(change);
        else groups.push([change]);
      }
      return groups.map((group) => this.procedure(group, left-- > 0));
    };
    const section = (title, of) => of.length > 0 && [el("h2", {}, `${title} (${new Set(of.map((one) => one.code)).size})`), procedures(of)];
    fill(this.told,
      done && this.done(done),
      el("h2", {}, done ? "Còn lại" : "Có gì khác ở Cổng"),
      el("p", {}, this.counts()),
      gone === "no" && el("p", { class: "hint" }, "Chưa xét thủ tục nào không còn ở Cổng: đưa vào danh sách của Cổng, hoặc đánh dấu ô “Đây là toàn bộ thủ tục của xã ở Cổng”."),
      gone === "unread" && el("p", { class: "found" }, "Chưa xét thủ tục nào không còn ở Cổng: có tệp, có dòng không đọc được, thủ tục ấy có thể nằm ở đó."),
      looked.notes && el("details", { class: "change-of", open: refused.length > 0 },
        el("summary", {}, refused.length ? `Không đọc được ${refused.length} bản ghi, và những chỗ khác nên biết` : "Những chỗ khác nên biết"),
        difference(looked.notes.split("\n").map((line) => `  ${line}`), false)),
      this.objected,
      changes.length === 0 && el("p", {}, "Không có gì phải quyết định."),
      plain.length > 0 && el("p", {}, el("button", { type: "button", onclick: () => this.takePlain(plain) },
        `Chọn lấy của Cổng cho mọi thay đổi không đụng chữ của xã (${plain.length})`)),
      KINDS.map(([kind, title]) => section(title, open.filter((change) => change.change === kind))),
      section("Đang để lại, chưa đến ngày", later),
      changes.length > 0 && el("div", { class: "bar foot" }, this.sum,
        this.carry, el("button", { type: "button", onclick: () => this.unchoose() }, "Bỏ mọi lựa chọn")));
    this.drawBar();
  }

  done(done) {
    const named = (path) => {
      const file = all.files.find((file) => file.path === path);
      return el("li", {}, file ? el("a", { href: hrefOf(path) }, [file.mark, nameOf(file)].filter(Boolean).join(" ")) : path);
    };
    const list = (paths) => el("ul", {}, paths.map(named));
    this.doneAt = el("h2", { tabindex: "-1", id: "done" }, done.failed.length ? "Đã làm, trừ vài tệp" : "Đã làm xong");
    return el("div", { class: "result" }, this.doneAt,
      done.failed.map((one) => el("p", { class: "error" }, `Chưa ghi: ${one.why}`)),
      done.files.length > 0 && [el("p", {}, `${done.files.length} tệp được ghi:`), list(done.files.slice(0, WRITTEN))],
      done.files.length > WRITTEN && el("details", {}, el("summary", {}, `Còn ${done.files.length - WRITTEN} tệp`), list(done.files.slice(WRITTEN))),
      done.kept && el("p", {}, "Bản cũ của các tệp ấy nằm ở ", el("a", { href: "#lich-su" }, "Lịch sử"), "; muốn trở lại như trước: bấm “Lấy lại bản cũ” ở đó."),
      el("details", {}, el("summary", {}, "Báo cáo"), el("pre", { tabindex: "0" }, done.text)));
  }

  /** A procedure with all that is otherwise in it. */
  procedure(changes, isOpen) {
    const [first] = changes;
    const what = { new: () => first.field, gone: () => first.words || "không thấy trong các tệp vừa đưa vào" }[first.change];
    const parts = what ? what() : first.is_whole ? "nay có hồ sơ đầy đủ" : changes.map((change) => change.label).join(", ");
    const state = el("span", { class: "chosen" });
    const box = el("details", { class: "change-of", open: isOpen },
      el("summary", {}, el("span", { class: "title" }, first.name || first.code), el("span", { class: "mark" }, `${first.code} · ${parts}`), state));
    for (const change of changes) box.append(this.change(change, box));
    if (first.path) box.append(el("p", {}, el("a", { href: hrefOf(first.path) }, "Mở thủ tục này của xã")));
    const ids = changes.map((change) => this.idOf(change));
    for (const id of ids) {
      this.boxes.get(id).mark = () => {
        const count = ids.filter((one) => this.chosen.has(one)).length;
        state.textContent = count === 0 ? "" : ids.length === 1 ? "đã chọn" : `đã chọn ${count}/${ids.length}`;
      };
      this.boxes.get(id).mark();
    }
    return box;
  }

  change(change, procedure) {
    const id = this.idOf(change);
    const at = `c-${this.boxes.size}`;
    const words = CHOICES[change.change];
    const filled = this.filled.get(id) || { until: this.looked.until, last_day: "", replaced_by: change.replaced_by || "" };
    this.filled.set(id, filled);
    const found = el("div", { id: `${at}-against` });
    const none = el("button", { type: "button", class: "small", hidden: !this.chosen.has(id), onclick: () => {
      this.choose(id, null);
      (radios.adopt.disabled ? radios.keep : radios.adopt).focus();
    } }, "Bỏ chọn");
    const radios = {};
    const radio = (choice, label, more) => {
      radios[choice] = el("input", {
        type: "radio", name: at, id: `${at}-${choice}`, value: choice, checked: this.chosen.get(id) === choice,
        disabled: choice === "adopt" && change.says_little, onchange: () => this.choose(id, choice),
      });
      return el("div", { class: "choice" }, el("label", {}, radios[choice], label), more);
    };
    const dated = (key, attributes, then) => el("input", {
      type: "date", value: filled[key], ...attributes,
      oninput: (event) => {
        filled[key] = event.target.value;
        if (then) then();
      },
    });
    const field = (label, control, hint) => el("div", { class: "field" }, el("label", { for: (control.querySelector("input") || control).id }, label), hint && el("p", { class: "hint" }, hint), control);
    const gone = change.change === "gone" && el("div", { class: "ending" },
      field("Ngày cuối còn hiệu lực", dated("last_day", { id: `${at}-last` }), "Theo quyết định bãi bỏ hoặc thay thế."),
      field("Thay bằng mã", pick({ id: `${at}-by` }, filled.replaced_by, (said) => { filled.replaced_by = said || ""; }),
        change.replaced_by && "Thủ tục mới cùng tên; xem lại trong quyết định."));
    const set = el("fieldset", { class: "change", id: at, tabindex: "-1", "aria-describedby": found.id },
      el("legend", {}, this.legend(change),
        change.is_edited && el("span", { class: "tag warn" }, "xã đã sửa phần này"),
        change.put_off && el("span", { class: "tag" }, `để lại đến ${day(change.put_off)}`)),
      this.content(change), found,
      el("div", { class: gone ? "choose apart" : "choose" },
        radio("adopt", words.adopt, gone), radio("keep", words.keep),
        radio("put_off", "Để lại đến ngày", dated("until", { "aria-label": `Để lại đến ngày: ${this.legend(change)}` }, () => this.choose(id, "put_off"))), none));
    this.boxes.set(id, { change, set, found, none, radios, procedure, mark: () => {} });
    return set;
  }

  legend(change) {
    if (change.label) return capital(change.label);
    if (change.is_whole) return "Hồ sơ đầy đủ";
    return change.change === "new" ? "Thủ tục mới" : "Không còn ở Cổng";
  }

  /** What is otherwise, in words. */
  content(change) {
    if (change.change === "new") {
      return change.is_listed && el("p", { class: "hint" }, "Danh sách chỉ cho tên, mã, lĩnh vực, cơ quan; muốn có cả hồ sơ thì đưa vào hồ sơ của thủ tục.");
    }
    if (change.change === "gone") {
      return el("p", {}, !change.words ? "Không thấy trong các tệp vừa đưa vào. Xem quyết định công bố trước khi ghi ngày hết hiệu lực."
        : `Danh sách ghi “${change.words}”${change.is_sure ? "." : ", chưa rõ nghĩa."}`);
    }
    if (change.is_whole) return el("p", {}, "Trang mới chỉ có tên của thủ tục này.");
    if (change.stated) {
      return [change.stated.map((one) => el("dl", { class: "both" }, el("dt", {}, capital(one.fact)),
        el("dd", {}, el("span", { class: "gone" }, `− ${one.ours || "(chưa ghi)"}`), el("br"), el("span", { class: "come" }, `+ ${one.theirs}`)))),
      change.says_little && el("p", { class: "hint" }, "Danh sách không đủ để đổi phần này: đưa vào hồ sơ của thủ tục.")];
    }
    const lines = change.in_words.filter((line) => line.trim().length > 1 || line === "…");
    const whole = (event) => {
      const box = event.target;
      if (!box.open || box.childElementCount > 1) return;
      const text = (title, said) => [el("h3", {}, title), el("pre", { tabindex: "0" }, said.trim() || "(không có)")];
      box.append(el("div", {}, text("Của xã", change.ours), text("Của Cổng", change.theirs)));
    };
    return [difference(lines.slice(0, LINES), false),
      lines.length > LINES && el("details", { class: "more" }, el("summary", {}, `Còn ${lines.length - LINES} dòng`), difference(lines.slice(LINES), false)),
      el("details", { class: "more", ontoggle: whole }, el("summary", {}, "Cả hai bản, đúng như trong tệp"))];
  }

  // Choosing

  choose(id, choice) {
    if (choice === null) this.chosen.delete(id);
    else this.chosen.set(id, choice);
    const box = this.boxes.get(id);
    for (const [name, radio] of Object.entries(box.radios)) radio.checked = name === choice;
    box.none.hidden = choice === null;
    fill(box.found);
    box.mark();
    this.drawBar();
  }

  takePlain(plain) {
    const free = plain.map((change) => this.idOf(change)).filter((id) => !this.chosen.has(id));
    for (const id of free) this.choose(id, "adopt");
    tell(`Đã chọn lấy của Cổng cho ${free.length} thay đổi; chưa ghi gì.`);
  }

  unchoose() {
    for (const id of [...this.chosen.keys()]) this.choose(id, null);
    tell("Không còn lựa chọn nào.");
  }

  drawBar() {
    const of = (choice) => [...this.chosen.values()].filter((one) => one === choice).length;
    const said = [[of("adopt"), "lấy"], [of("keep"), "giữ"], [of("put_off"), "để lại"]].filter(([count]) => count > 0);
    this.sum.textContent = `Đã chọn ${this.chosen.size}/${this.boxes.size}` + (said.length ? `: ${said.map((one) => one.join(" ")).join(", ")}` : "");
    this.carry.textContent = this.chosen.size ? `Làm theo ${this.chosen.size} lựa chọn` : "Làm theo lựa chọn";
    this.carry.disabled = this.chosen.size === 0 || this.isBusy;
  }

  // Carrying out

  async carryOut() {
    const boxes = [...this.boxes].filter(([id]) => this.chosen.has(id));
    const undated = boxes.flatMap(([id], at) => (this.chosen.get(id) === "put_off" && !this.filled.get(id).until ? [at] : []));
    if (undated.length) return this.object([{ words: "Chọn ngày để lại đến.", of: undated }], boxes);
    const decisions = boxes.map(([id, { change }]) => {
      const choice = this.chosen.get(id);
      const { until, last_day: last, replaced_by: by } = this.filled.get(id);
      const isGone = change.change === "gone";
      return {
        code: change.code, change: change.change, part: change.part,
        seen: change.path === null ? null : [change.path, this.hashOf(change)],
        choice: choice === "adopt" ? { adopt: { last_day: (isGone && last) || null, replaced_by: (isGone && by) || null } }
          : choice === "put_off" ? { put_off: until } : "keep",
      };
    });
    this.isBusy = true;
    this.drawBar();
    tell("Đang làm …");
    const answer = await trying(() => ask("compare", { ...this.body, decisions }));
    this.isBusy = false;
    this.drawBar();
    if (!answer) return undefined;
    if (answer.objections) return this.object(answer.objections, boxes);
    this.begin();
    await trying(refresh);
    this.show(answer.looked, answer.done);
    this.doneAt.focus();
    this.doneAt.scrollIntoView();
    return tell(`Đã làm ${decisions.length} lựa chọn. Còn ${answer.looked.comparison.open.length} thay đổi chưa quyết định.`, answer.done.failed.length > 0);
  }

  /** Why nothing was done, each reason at the change it is of. */
  object(objections, boxes) {
    for (const { found } of this.boxes.values()) fill(found);
    fill(this.objected);
    let first = null;
    for (const { words, of } of objections) {
      const told = () => el("div", { class: "found is-error" }, el("p", {}, words));
      if (!of.length) this.objected.append(told());
      for (const at of of) {
        const [, box] = boxes[at];
        box.found.append(told());
        box.procedure.open = true;
        first = first || box.set;
      }
    }
    if (first) first.focus();
    (first || this.objected).scrollIntoView({ block: "center" });
    tell(`Chưa làm gì: ${objections.length} chỗ phải xem lại.`, true);
  }
}

const comparing = new Comparing();
