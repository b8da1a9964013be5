// The preview's part in a page: loads it again when it changed, swaps its style, shows mistakes, and
// tells in a corner where the page comes from. Only the preview sends this; no published page has it.
(() => {
  "use strict";
  const own = document.currentScript;
  const { at, lang, draft } = own.dataset;
  let { seen } = own.dataset;

  const words = lang === "en" ? {
    preview: "Preview",
    lost: "Preview – niemyet has stopped",
    held: (n) => `${n} ${n === 1 ? "mistake" : "mistakes"} – this is the last good page`,
    last: (n) => `${n} ${n === 1 ? "mistake" : "mistakes"} – this is the page that was published last`,
    failed: (n) => (n > 1 ? `This page could not be made – ${n} mistakes` : "This page could not be made"),
    empty: (n) => `${n} ${n === 1 ? "mistake" : "mistakes"} – no page to show yet`,
    mistakes: (n) => `${n} ${n === 1 ? "mistake" : "mistakes"}`,
    warnings: (n) => `${n} ${n === 1 ? "warning" : "warnings"}`,
    more: (n) => `… and ${n} more: niemyet check prints them all`,
    smaller: "Minimise",
    close: "Close",
    help: "What to do: ",
    source: "This page is written in",
    todo: "Still to be written",
    noticed: "Noticed in this file",
    drafts: (n) => `Drafts (${n})`,
    taken: "its address shows the published version",
    gone: (n) => `Addresses without content (${n})`,
    end: "It has ended",
    edit: "Edit this page",
    mend: "Mend it in the editor",
    none: "Nothing is known of this page.",
  } : {
    preview: "Xem trước",
    lost: "Xem trước – niemyet đã dừng",
    held: (n) => `${n} lỗi – trang đang xem là bản đúng gần nhất`,
    last: (n) => `${n} lỗi – trang đang xem là bản đã xuất bản lần trước`,
    failed: (n) => (n > 1 ? `Trang này chưa dựng được – ${n} lỗi` : "Trang này chưa dựng được"),
    empty: (n) => `${n} lỗi – chưa có trang nào để xem`,
    mistakes: (n) => `${n} lỗi`,
    warnings: (n) => `${n} cảnh báo`,
    more: (n) => `… và ${n} lỗi nữa: niemyet kiem-tra kể hết`,
    smaller: "Thu gọn",
    close: "Đóng",
    help: "Cách sửa: ",
    source: "Trang này viết trong",
    todo: "Còn phải viết thêm",
    noticed: "Nên xem lại trong tệp này",
    drafts: (n) => `Bản nháp (${n})`,
    taken: "địa chỉ này đang hiện bản đã công bố",
    gone: (n) => `Địa chỉ không còn nội dung (${n})`,
    end: "Xác nhận đã bỏ",
    edit: "Sửa trang này",
    mend: "Sửa chỗ này",
    none: "Chưa biết gì thêm về trang này.",
  };

  // What must outlive a reload. A browser that stores nothing only forgets it.
  const store = {
    take(key) {
      try {
        const value = sessionStorage.getItem(`niemyet:${key}`);
        sessionStorage.removeItem(`niemyet:${key}`);
        return value;
      } catch { return null; }
    },
    put(key, value) {
      try { sessionStorage.setItem(`niemyet:${key}`, value); } catch { /* forgotten */ }
    },
  };

  // -- Loading again, at the place where one was reading

  const scroll = `scroll:${location.pathname}`;
  const place = store.take(scroll);
  if (place !== null) {
    const back = () => scrollTo({ top: Number(place), behavior: "instant" });
    back();
    addEventListener("load", back, { once: true });
  }

  function reload() {
    store.put(scroll, String(scrollY));
    location.reload();
  }

  // The new style is loaded beside the old one, so that the page is never bare.
  function restyle(version) {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const url = new URL(old.href);
      if (url.origin !== location.origin || !/\/(style|theo-yeu-cau)\.css$/.test(url.pathname)) continue;
      url.searchParams.set("v", version);
      const next = old.cloneNode();
      next.href = url.href;
      next.addEventListener("load", () => old.remove(), { once: true });
      next.addEventListener("error", () => next.remove(), { once: true });
      old.after(next);
    }
  }

  // -- What is shown: all text is text, never markup

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  function button(className, text, act) {
    const made = element("button", className, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // A line with the place marked, as in the editor.
  function quoted({ before, marked, after }) {
    return element("pre", "", before, element("mark", marked ? "" : "point", marked), after);
  }

  // A form of the editor, which is another origin: the link names a file and a line, and nothing more. Beside a form
  // that is open already it is that window which goes there.
  function toForm(link, editor, file, line) {
    link.href = `${editor}/#tep=${encodeURIComponent(file)}${line ? `&dong=${line}` : ""}`;
    link.target = top === self ? "_blank" : "_top";
    link.rel = "noopener noreferrer";
    return link;
  }

  function finding({ message, file, line, column, quote, help, form }, editor) {
    const where = [file, line, column].filter((part) => part !== null && part !== "").join(":");
    const item = element("li", "finding", element("p", "message", message));
    if (where) item.append(element("p", "where", where));
    if (quote) item.append(quoted(quote));
    const [first, ...more] = help;
    if (first) item.append(element("p", "help", element("b", "", words.help), first));
    for (const todo of more) item.append(element("p", "help", todo));
    if (form && editor) item.append(element("p", "help", toForm(element("a", "", words.mend), editor, file, line)));
    return item;
  }

  const host = document.createElement("niemyet-preview");
  const shadow = host.attachShadow({ mode: "open" });
  const style = element("link");
  style.rel = "stylesheet";
  style.href = "/__niemyet/preview.css";
  const sheet = element("section", "sheet");
  sheet.hidden = true;
  const card = element("section", "card");
  card.hidden = true;
  card.id = "card";
  const count = button("tab mistakes", "", () => minimise(false));
  count.hidden = true;
  const corner = button(draft ? "tab draft" : "tab", draft || words.preview, () => open(card.hidden));
  corner.setAttribute("aria-controls", "card");
  const edit = element("a", "tab edit", words.edit);
  edit.hidden = true;
  const tabs = element("div", "tabs", count, edit, corner);
  const all = element("div", "all", card, tabs, sheet);
  all.lang = lang;
  // Without its style it would be in the way.
  all.hidden = true;
  style.addEventListener("load", () => { all.hidden = false; makeRoom(); });
  shadow.append(style, all);

  function open(isOpen) {
    card.hidden = !isOpen;
    corner.setAttribute("aria-expanded", String(isOpen));
  }
  open(false);
  shadow.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !card.hidden) {
      open(false);
      corner.focus();
    }
  });

  let isSmall = store.take("small") === "yes";
  let mistakes = { total: 0, list: [] };

  function minimise(small) {
    isSmall = small;
    showMistakes();
    (small ? count : sheet.querySelector("button")).focus();
  }

  function showMistakes() {
    const { state, total, list, editor } = mistakes;
    sheet.hidden = total === 0 || isSmall;
    count.hidden = total === 0 || !isSmall;
    count.textContent = words.mistakes(total);
    if (total === 0) {
      sheet.replaceChildren();
      makeRoom();
      return;
    }
    const heading = element("h2", "", words[state](total));
    heading.id = "mistakes";
    const top = element("header", "", heading, button("", words.smaller, () => minimise(true)));
    const items = element("ol", "", ...list.map((one) => finding(one, editor)));
    items.tabIndex = 0;
    items.setAttribute("aria-labelledby", "mistakes");
    if (total > list.length) items.append(element("li", "more", words.more(total - list.length)));
    const scrolled = sheet.querySelector("ol")?.scrollTop ?? 0;
    sheet.replaceChildren(top, items);
    sheet.setAttribute("aria-labelledby", "mistakes");
    items.scrollTop = scrolled;
    makeRoom();
  }

  // The end of the page can be scrolled above the sheet.
  const room = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
  function makeRoom() {
    const height = sheet.hidden ? 0 : sheet.offsetHeight;
    room.replaceSync(height ? `@media screen { html { padding-bottom: ${height}px } }` : "");
  }
  addEventListener("resize", makeRoom);

  let about = null;

  function showCorner(isLost) {
    const noticed = about?.warnings.length ? `${words.preview} · ${words.warnings(about.warnings.length)}` : words.preview;
    corner.textContent = isLost ? words.lost : draft || noticed;
    corner.classList.toggle("lost", isLost);
  }

  function part(title, ...content) {
    return element("section", "part", element("h3", "", title), ...content);
  }

  function draftItem({ name, code, file, href, is_taken: isTaken }) {
    const title = href ? element("a", "", name) : element("span", "", name);
    if (href) title.href = href;
    const rest = [code, file, isTaken ? words.taken : null].filter((one) => one).join(" · ");
    return element("li", "", title, element("span", "where", rest));
  }

  // Only our own script may send this header; the answer shows in the next round, or beside the button.
  function goneItem({ at: address, name, href }) {
    const title = href ? element("a", "", name || address) : element("span", "", name || address);
    if (href) title.href = href;
    const said = element("span", "where", name ? address : "");
    const end = button("end", words.end, async () => {
      end.disabled = true;
      const answer = await fetch(`/__niemyet/ended?at=${encodeURIComponent(address)}`, {
        method: "POST",
        headers: { "x-niemyet": "ended" },
      }).catch(() => null);
      if (answer?.ok) return;
      end.disabled = false;
      said.textContent = answer ? await answer.text() : words.lost;
    });
    return element("li", "", title, said, end);
  }

  function showAbout() {
    edit.hidden = !(about.form && about.editor);
    if (!edit.hidden) toForm(edit, about.editor, about.form);
    const parts = [];
    if (draft) parts.push(element("p", "is-draft", draft));
    if (about.source) parts.push(part(words.source, element("p", "where", about.source)));
    if (about.todo.length) {
      parts.push(part(words.todo, element("ul", "", ...about.todo.map((todo) => element("li", "", todo)))));
    }
    if (about.gone.length) {
      parts.push(part(words.gone(about.gone_total), element("ul", "", ...about.gone.map(goneItem))));
    }
    if (about.warnings.length) {
      parts.push(part(words.noticed, element("ol", "", ...about.warnings.map((one) => finding(one, about.editor)))));
    }
    if (about.drafts.length) {
      parts.push(part(words.drafts(about.drafts_total), element("ul", "", ...about.drafts.map(draftItem))));
    }
    if (!parts.length) parts.push(element("p", "", words.none));
    const top = element("header", "", element("h2", "", words.preview), button("", words.close, () => {
      open(false);
      corner.focus();
    }));
    card.replaceChildren(top, element("div", "parts", ...parts));
    showCorner(false);
  }

  // -- Listening. A hidden page does not: browsers have only six connections to one address, and what
  // it missed it is told when it is looked at again.

  let source = null;

  function listen() {
    if (source || document.visibilityState === "hidden") return;
    const query = new URLSearchParams({ at, seen });
    source = new EventSource(`/__niemyet/events?${query}`);
    source.addEventListener("open", () => { if (about) showCorner(false); });
    source.addEventListener("error", () => showCorner(true));
    source.addEventListener("reload", () => {
      source.close();
      reload();
    });
    source.addEventListener("style", (event) => {
      const told = JSON.parse(event.data);
      seen = told.seen;
      restyle(told.version);
    });
    source.addEventListener("mistakes", (event) => {
      mistakes = JSON.parse(event.data);
      if (mistakes.total === 0) isSmall = false;
      showMistakes();
    });
    source.addEventListener("about", (event) => {
      about = JSON.parse(event.data);
      showAbout();
    });
  }

  function stop() {
    source?.close();
    source = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pagehide", () => {
    if (isSmall) store.put("small", "yes");
    stop();
  });
  addEventListener("pageshow", listen);

  document.body.append(host);
  listen();
})();
