// What is around the forms: the list of files, the first page, new files, files that no form can be made of, history, import.

const NAMES = {
  "niemyet.toml": "Thông tin xã, giờ làm việc",
  "content/fields.toml": "Các lĩnh vực",
  "content/calendar.toml": "Ngày nghỉ, ngày đóng cửa",
  "content/synonyms.toml": "Bà con nói gì",
  "content/laws.toml": "Văn bản pháp luật",
  "content/portal.toml": "Thay đổi ở Cổng đã để lại",
};
const nameOf = (file) => NAMES[file.path] || file.title;
/** The form of a file, at a key or a section where one is meant. */
const hrefOf = (path, { key, section } = {}) => `#tep=${encodeURIComponent(path)}`
  + (key ? `&o=${encodeURIComponent(key)}` : section === undefined ? "" : `&muc=${section}`);
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** "một hướng dẫn từng bước" → "hướng dẫn từng bước" */
const bare = (said) => said.split(":")[0].replace(/^(một|số liệu của một) /, (start) => (start === "một " ? "" : "số liệu của "));

function fileLink(file, current) {
  const [errors] = all.found[file.path] || [0];
  return el("a", { href: hrefOf(file.path), "aria-current": current === file.path ? "page" : null },
    el("span", { class: "title" }, nameOf(file)), file.draft && el("span", { class: "tag" }, "nháp"), file.listed && el("span", { class: "tag" }, "mới có tên"),
    errors > 0 && el("span", { class: "bad" }, ` · ${errors} lỗi`),
    file.mark && el("span", { class: "mark" }, file.mark));
}

let wanted = "";
const SHOWN = 60;

function drawSide() {
  const side = $("side");
  const current = asked().tep || "";
  if (!$("find")) {
    fill(side,
      el("label", { for: "find" }, "Tìm tệp"),
      el("input", { id: "find", type: "search", oninput: (event) => { wanted = event.target.value; drawSide(); } }),
      el("div", { id: "files" }));
  }
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  const fits = (file) => {
    const text = folded(`${nameOf(file)} ${file.mark || ""} ${file.path}`);
    return words.every((word) => text.includes(word));
  };
  const group = (title, files, add) => {
    const fit = files.filter(fits);
    if (!fit.length && words.length) return null;
    const open = words.length > 0 || fit.length <= 8;
    const list = el("ul", {}, fit.slice(0, SHOWN).map((file) => el("li", {}, fileLink(file, current))),
      fit.length > SHOWN && el("li", { class: "quiet" }, `… còn ${fit.length - SHOWN}: gõ tên để tìm`));
    const here = !open && fit.find((file) => file.path === current);
    return el("section", {},
      el("h2", {}, title, add && el("a", { href: add, "aria-label": `Thêm ${title}` }, "Thêm")),
      here && el("ul", {}, el("li", {}, fileLink(here, current))),
      fit.length > 0 && (open ? list : el("details", {}, el("summary", {}, `${fit.length} tệp`), list)));
  };
  const order = (a, b) => nameOf(a).localeCompare(nameOf(b), "vi");
  fill($("files"),
    ...[group("Chung của trang", all.files.filter((file) => file.kind === null)),
      ...all.kinds.map((kind) => group(capital(bare(kind.said)),
        all.files.filter((file) => file.kind === kind.name).sort(order), `#them=${kind.name}`))].filter(Boolean));
}

function room(title, ...inside) {
  fill($("work"), el("h1", {}, title), ...inside.flat(9).filter(Boolean));
  $("work").scrollTop = 0;
}

const REASONS = { false: "đang sai hoặc trái nhau", source: "nguồn tự mâu thuẫn", late: "đã muộn", missing: "còn thiếu" };

/** One thing to do: a link to where it is written, and what is to be written there. */
function todo(item) {
  const write = item.write ? el("span", { class: "write" }, item.write) : null;
  const place = item.label && [item.how ? "ghi vào ô “" : "Ghi vào ô “", item.label, "”", write && [": ", write]];
  const how = item.how && [capital(item.how), place && (/ thì$/.test(item.how) ? " " : "; ")];
  return el("li", {},
    item.has_form ? el("a", { href: hrefOf(item.path, item.at) }, capital(item.what)) : capital(item.what),
    (how || place) && el("p", { class: "hint" }, how, place));
}

/** Things to do under their headings; what is about one thing stands together. */
function todos(items) {
  const parts = [];
  let heading = null;
  let about = null;
  let list = null;
  for (const item of items) {
    if (item.heading !== heading) {
      heading = item.heading;
      about = null;
      parts.push(el("h2", {}, heading));
    }
    if (about !== item.path) {
      about = item.path;
      list = el("ul", {});
      const file = all.files.find((file) => file.path === item.path);
      parts.push(el("section", { class: "todo" },
        el("h3", {}, item.name || (file ? nameOf(file) : item.path)),
        el("p", { class: "quiet" }, item.path), list));
    }
    list.append(todo(item));
  }
  return parts;
}

function drawWork() {
  const { counts, total, items } = all.work;
  if (!all.files.some((file) => file.kind !== null)) return drawEmpty();
  if (total === 0) {
    return el("p", { class: "calm" }, "Không còn việc gì phải làm. Việc mới tới hạn hay mới thấy sai sẽ hiện ở đây.");
  }
  const list = el("div", {}, todos(items));
  const rest = total - items.length;
  const more = rest > 0 && el("p", {}, el("button", { type: "button", onclick: async (event) => {
    const work = await trying(() => ask("work"));
    if (!work) return;
    fill(list, todos(work.items));
    event.target.closest("p").remove();
    list.querySelectorAll("li")[items.length].querySelector("a, p").focus();
  } }, `Xem ${rest} việc nữa`));
  const said = Object.entries(REASONS).filter(([name]) => counts[name]).map(([name, words]) => `${counts[name]} ${words}`);
  return [el("p", { class: "counts" }, el("strong", {}, `${total} việc`), `: ${said.join(", ")}.`), list, more];
}

/** Nothing is there yet: two ways to begin. */
function drawEmpty() {
  return [
    el("p", {}, "Chưa có nội dung nào. Bắt đầu bằng một trong hai cách:"),
    el("div", { class: "bar" },
      el("a", { class: "button first", href: "#nhap" }, "Nhập từ Cổng"),
      el("a", { class: "button", href: "#them=procedure" }, "Tạo mới một thủ tục")),
    el("p", { class: "quiet" }, "Tải tệp của thủ tục từ Cổng Dịch vụ công quốc gia rồi nhập thì có đủ giấy tờ, thời hạn, phí; tạo mới khi Cổng không có."),
  ];
}

function drawHome() {
  const drafts = all.files.filter((file) => file.draft);
  const list = (files) => el("ul", { class: "plain" }, files.slice(0, 20).map((file) => el("li", {}, fileLink(file))),
    files.length > 20 && el("li", { class: "quiet" }, `… và ${files.length - 20} tệp nữa`));
  room("Việc cần làm", drawWork(),
    el("h2", {}, "Tạo mới"),
    el("div", { class: "grid" }, all.kinds.map((kind) => el("a", { class: "button", href: `#them=${kind.name}` }, capital(bare(kind.said))))),
    drafts.length > 0 && [el("h2", {}, `Bản nháp (${drafts.length})`), list(drafts)],
    el("p", { class: "quiet" }, all.publishes
      ? "Lưu xong là trang tự xuất bản lại, nếu không còn lỗi. Bản nháp không lên trang."
      : "Đang chỉ xem trước: lưu xong, muốn lên trang thì xuất bản."));
}

function drawNew(name) {
  const kind = all.kinds.find((kind) => kind.name === name);
  if (!kind) return drawHome();
  const said = {};
  const inputs = kind.asks.map((asked) => {
    const id = `n-${asked.key}`;
    const put = (value) => { said[asked.key] = value; };
    const field = asked.field || { control: "line" };
    return el("div", { class: "field" },
      el("label", { for: id }, capital(asked.label), asked.required && el("span", { class: "must" }, " (phải có)")),
      asked.hint && field.control !== "date" && el("p", { class: "hint", id: `${id}-hint` }, asked.hint),
      control(field, id, undefined, put, { said: {} }));
  });
  const form = el("form", { onsubmit: async (event) => {
    event.preventDefault();
    const answers = Object.entries(said).filter(([, answer]) => answer !== undefined).map(([key, answer]) => [key, String(answer)]);
    const made = await trying(() => ask("new", { kind: name, answers }));
    if (!made) return;
    await refresh();
    next = made.doubt || "Đã tạo bản nháp. Điền xong thì bấm “Đăng lên trang”.";
    location.hash = `tep=${encodeURIComponent(made.path)}`;
  } }, inputs, el("button", { class: "first" }, "Tạo bản nháp"));
  room(`Thêm ${bare(kind.said)}`, form);
  const first = $("work").querySelector("input, select");
  if (first) first.focus();
}

const historyOf = (path) => el("p", {}, el("a", { href: `#lich-su=${encodeURIComponent(path)}` }, "Lịch sử của tệp này: lấy lại bản cũ"));

/** A file that cannot be read: the lines around the mistake as they lie there, to be mended. */
class Mending {
  constructor(opened) {
    this.opened = opened;
    this.lines = opened.lines;
    this.isDirty = false;
    this.draw();
  }

  draw() {
    const { path, found, all } = this.opened;
    const { first, count, text } = this.lines;
    const name = first === 1 && count === all.count ? "Cả tệp" : `Dòng ${first} đến dòng ${first + count - 1}`;
    this.box = el("textarea", { id: "lines", class: "as-typed", rows: String(Math.min(30, count + 1)), spellcheck: "false", wrap: "off", oninput: () => {
      this.isDirty = true;
      this.button.disabled = false;
    } });
    this.box.value = text;
    this.button = el("button", { type: "button", class: "first", disabled: true, onclick: () => this.save() }, "Lưu (Ctrl+S)");
    room(NAMES[path] || path.split("/").pop(),
      el("p", { class: "quiet" }, path),
      el("p", {}, "Chưa đọc được tệp này vì chỗ sau đây. Sửa xong và lưu thì các ô hiện lại."),
      el("div", { class: "field" }, found.map((one) => foundBox(one, one.line && `Dòng ${one.line}`))),
      el("div", { class: "field" }, el("label", { for: "lines" }, `${name}, đúng như trong tệp`), this.box),
      el("div", { class: "bar" }, this.button, count < all.count && el("button", { type: "button", onclick: () => {
        if (this.isDirty && !window.confirm("Còn chỗ chưa lưu. Bỏ chỗ ấy?")) return;
        this.lines = all;
        this.isDirty = false;
        this.draw();
      } }, "Hiện cả tệp")),
      historyOf(path));
  }

  async save() {
    const { path, base } = this.opened;
    const { first, count } = this.lines;
    const kept = await trying(() => ask("mend", { path, base, first, count, text: this.box.value }));
    if (kept === undefined) return;
    this.isDirty = false;
    next = "Đã lưu.";
    await refresh();
    await openFile(path, {});
  }
}

/** A file in another encoding: it is named, and written anew when that is wanted. */
function drawForeign({ path, base, encoding, sample }) {
  room(NAMES[path] || path.split("/").pop(),
    el("p", { class: "quiet" }, path),
    el("p", {}, `Tệp này lưu bằng bảng mã ${encoding}, không phải UTF-8, nên chưa sửa được ở đây. Trang vẫn đọc được nó:`),
    el("blockquote", {}, sample),
    el("p", {}, "Ghi lại thành UTF-8 thì chữ giữ nguyên, và bản cũ được cất vào Lịch sử."),
    el("div", { class: "bar" }, el("button", { type: "button", class: "first", onclick: async () => {
      const kept = await trying(() => ask("to-utf8", { path, base }));
      if (kept === undefined) return;
      next = "Đã ghi lại thành UTF-8.";
      await refresh();
      await openFile(path, {});
    } }, "Ghi lại thành UTF-8")),
    historyOf(path));
}

/** All that was changed, or what was changed in one file. */
async function drawHistory(path) {
  const here = location.hash;
  const kept = await trying(() => ask("history"));
  // Somebody has gone on meanwhile.
  if (!kept || location.hash !== here) return;
  const entries = path ? kept.filter((entry) => entry.files.some(([file]) => file === path)) : kept;
  room("Lịch sử",
    path && el("p", {}, `Của ${path}. `, el("a", { href: "#lich-su" }, "Lịch sử của cả trang")),
    el("p", { class: "quiet" }, "Trước mỗi lần lưu, nhập hay xóa, bản cũ được cất trong thư mục history/ của trang."),
    entries.length === 0 && el("p", {}, "Chưa có gì."),
    el("ul", { class: "plain" }, entries.map((entry) => {
      const more = el("div", {});
      const one = entry.files.length === 1;
      return el("li", {},
        el("div", {}, el("strong", {}, entry.when), ` · ${entry.cause} · `,
          one ? `${entry.files[0][0]} (${entry.files[0][1]})` : `${entry.files.length} tệp`),
        el("div", { class: "row-bar" },
          el("button", { type: "button", class: "small", onclick: async () => {
            const told = await trying(() => ask("since", { id: entry.id, files: path ? [path] : [] }));
            if (told) fill(more, ...told.slice(0, 20).flatMap((file) => [el("h3", {}, file.path), difference(file.lines)]));
          } }, "Khác gì bây giờ"),
          el("button", { type: "button", class: "small", onclick: async () => {
            if (!window.confirm("Lấy lại bản cũ của lần này? Bản bây giờ cũng được cất lại.")) return;
            const done = await trying(() => ask("put-back", { id: entry.id, files: path ? [path] : [] }));
            if (done === undefined) return;
            await refresh();
            await drawHistory(path);
            tell("Đã lấy lại bản cũ.");
          } }, "Lấy lại bản cũ")),
        more);
    })));
}

const base64 = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
  reader.onerror = () => reject(new Error(`không đọc được ${file.name}`));
  reader.readAsDataURL(file);
});

/** Files that are chosen or dropped, as they are sent. */
function chooser(id, take) {
  const taken = (chosen) => trying(async () => {
    const files = await Promise.all([...chosen].map(async (file) => ({ name: file.name, base64: await base64(file) })));
    if (files.length) await take(files);
  });
  const input = el("input", { type: "file", multiple: true, id, onchange: (event) => taken(event.target.files) });
  const drop = el("div", { class: "drop",
    ondragover: (event) => { event.preventDefault(); drop.classList.add("over"); },
    ondragleave: () => drop.classList.remove("over"),
    ondrop: (event) => { event.preventDefault(); drop.classList.remove("over"); taken(event.dataTransfer.files); },
  }, el("label", { for: id }, "Kéo các tệp vào đây, hoặc chọn tệp:"), el("br"), input);
  return drop;
}

function drawImport() {
  let files = [];
  const told = el("div", {});
  const count = el("p", { role: "status" });
  const provinces = el("input", { type: "checkbox", id: "provinces" });
  const body = (dry, choice) => ({ files, dry_run: dry, choice, all_provinces: provinces.checked });
  const choose = async (chosen) => {
    files = chosen;
    count.textContent = `${files.length} tệp đã chọn.`;
    await look();
  };
  const look = async () => {
    if (!files.length) return;
    const answer = await trying(() => ask("import", body(true)));
    if (!answer) return;
    const disputes = answer.report.disputes.length;
    fill(told,
      el("h2", {}, answer.files.length ? `Nhập thì ${answer.files.length} tệp được ghi` : "Không có gì mới để ghi"),
      disputes > 0 && el("p", {}, `${disputes} phần đã sửa ở cả hai bên. Chọn bản nào?`),
      answer.files.length + disputes > 0 && el("div", { class: "bar" },
        el("button", { type: "button", class: "first", onclick: () => take("ask") }, disputes ? "Nhập, để nguyên các phần ấy" : "Nhập"),
        disputes > 0 && el("button", { type: "button", onclick: () => take("theirs") }, "Nhập, lấy bản của Cổng"),
        disputes > 0 && el("button", { type: "button", onclick: () => take("mine") }, "Nhập, giữ bản của xã")),
      el("pre", { tabindex: "0" }, answer.text));
  };
  const take = async (choice) => {
    const answer = await trying(() => ask("import", body(false, choice)));
    if (!answer) return;
    await refresh();
    fill(told, el("h2", {}, "Đã nhập"),
      answer.failed.map((one) => el("p", { class: "error" }, one.why)),
      el("p", {}, "Muốn bỏ lần nhập này: mở Lịch sử, bấm “Lấy lại bản cũ”."), el("pre", { tabindex: "0" }, answer.text));
    tell(`Đã nhập: ${answer.report.new} mới, ${answer.report.changed} cập nhật.`);
  };
  room("Nhập từ Cổng Dịch vụ công quốc gia",
    el("p", {}, "Chưa ghi gì cho đến khi bấm Nhập: trước hết xem sẽ có gì."),
    chooser("records", choose), el("p", {}, el("label", {}, provinces, "Nhập cả thủ tục của tỉnh khác như của tỉnh mình")), count, told);
}
