// The article pane: the text as plain text, names as buttons, axis passages ruled in the margin.
// It is also where every selection meets: clicks here and on the map (heard on a BroadcastChannel)
// are shown at once, then told to Python; a selection that Python made is passed on to the map.

const STATE = Symbol("article");

export default function (component) {
  const { parentElement, data: [data], setTriggerValue } = component;
  const pane = parentElement.querySelector(".article");
  const state = (parentElement[STATE] ??= { version: null, seq: null, selection: nothing() });
  state.tell = (selection) => setTriggerValue("selected", { ...selection, nonce: Date.now() });
  state.pane = pane;
  joinChannel(state, data.channel);
  if (state.version !== data.version) {
    state.version = data.version;
    draw(pane, data, (selection) => choose(state, selection));
  }
  pane.setAttribute("aria-label", data.words.pane);
  pane.classList.toggle("dark", isDark(pane));
  state.channel.postMessage({ from: "article", type: "theme", dark: isDark(pane) });
  if (state.seq !== data.selection.seq) {
    const first = state.seq === null;
    state.seq = data.selection.seq;
    show(state, data.selection, first ? "auto" : "smooth");
    post(state);
  } else {
    show(state, state.selection, null);
  }
  pane.onkeydown = (event) => {
    if (event.key === "Escape") choose(state, nothing());
  };
  return () => {
    state.channel?.close();
    delete parentElement[STATE];
  };
}

const nothing = () => ({ kind: null, id: null, mention: null });

function joinChannel(state, name) {
  if (state.channel?.name === `dateline-${name}`) return;
  state.channel?.close();
  state.channel = new BroadcastChannel(`dateline-${name}`);
  state.channel.onmessage = ({ data: message }) => {
    if (message.from === "article") return;
    if (message.type === "hello") {
      post(state);
      state.channel.postMessage({ from: "article", type: "theme", dark: isDark(state.pane) });
    }
    if (message.type === "select") {
      // A step between passages changes no selection: neither Python nor the map need hear of it.
      const step = message.from === "passages" && message.id === state.selection.id;
      show(state, message, "smooth");
      if (!step) state.tell(plain(message));
      if (!step && message.from === "passages") post(state);
    }
  };
}

const plain = ({ kind, id, mention }) => ({ kind: kind ?? null, id: id ?? null, mention: mention ?? null });

function choose(state, selection) {
  show(state, selection, null);
  post(state);
  state.tell(plain(selection));
}

function post(state) {
  state.channel.postMessage({ from: "article", type: "select", ...plain(state.selection) });
}

// Marks the selection; `scroll` is "smooth", "auto", or null where the reader is there already.
function show(state, selection, scroll) {
  state.selection = plain(selection);
  const { kind, id, mention } = state.selection;
  for (const name of state.pane.querySelectorAll("button.name, button.axis")) {
    const pressed = name.dataset.kind === kind && name.dataset.id === id;
    name.setAttribute("aria-pressed", String(pressed));
    name.classList.toggle("current", pressed && mention !== null && Number(name.dataset.mention) === mention);
  }
  for (const run of state.pane.querySelectorAll("[data-axes]")) {
    run.classList.toggle("stated", kind === "axis" && run.dataset.axes.split(" ").includes(id));
  }
  if (scroll) reveal(state.pane, target(state.pane, kind, id, mention), scroll);
}

function target(pane, kind, id, mention) {
  if (!id) return null;
  if (kind === "axis") return pane.querySelector(".stated");
  const names = [...pane.querySelectorAll("button.name[aria-pressed=true]")];
  return names.find((name) => Number(name.dataset.mention) === mention) ?? names[0] ?? null;
}

function reveal(pane, element, behavior) {
  if (!element) return;
  const furniture = element.closest("details");
  if (furniture) furniture.open = true;
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  const margin = 24;
  if (box.top >= frame.top + margin && box.bottom <= frame.bottom - margin) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = pane.scrollTop + box.top - frame.top - (frame.height - box.height) / 2;
  pane.scrollTo({ top, behavior: calm ? "auto" : behavior });
}

function isDark(pane) {
  const probe = document.createElement("span");
  probe.style.color = "var(--st-background-color)";
  pane.append(probe);
  const [r, g, b] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  probe.remove();
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

function draw(pane, data, choose) {
  pane.replaceChildren(...data.blocks.map((block) => section(block, data, choose)));
  pane.lang = data.language;
  pane.scrollTop = 0;
}

function section(block, data, choose) {
  const furniture = block.kind === "boilerplate";
  const holder = document.createElement(furniture ? "details" : "section");
  holder.className = `section ${block.kind}`;
  if (furniture) {
    const summary = document.createElement("summary");
    summary.textContent = block.label;
    holder.append(summary);
  } else if (["caption", "related", "tags"].includes(block.kind)) {
    const label = document.createElement("p");
    label.className = "label";
    label.textContent = block.label;
    holder.append(label);
  }
  holder.append(...block.paragraphs.map((paragraph) => line(paragraph, block.kind, data, choose)));
  return holder;
}

function line(paragraph, kind, data, choose) {
  const p = document.createElement(kind === "headline" ? "h2" : "p");
  p.dir = "auto";
  if (paragraph.axes.length) {
    p.classList.add("ruled");
    const margin = document.createElement("span");
    margin.className = "margin";
    margin.append(...paragraph.axes.map((id) => axisButton(id, data, choose)));
    p.append(margin);
  }
  p.append(...withClitics(paragraph.runs.map((run) => piece(run, data, choose))));
  return p;
}

// Arabic writes "and", "in" and "to" onto the name: they stay on its line, and letters that join
// keep their joined shape.
const CLITIC = /(?<![\p{L}\p{M}])[وفبلك]{1,3}$/u;

function withClitics(pieces) {
  const shown = [];
  for (const piece of pieces) {
    const before = shown.at(-1);
    const isName = (node) => node.classList.contains("name");
    const clitic = before && isName(piece) && !isName(before) && before.textContent.match(CLITIC)?.[0];
    if (!clitic) {
      shown.push(piece);
      continue;
    }
    const small = before.cloneNode();
    small.textContent = clitic;
    before.textContent = before.textContent.slice(0, -clitic.length);
    const word = document.createElement("span");
    word.className = clitic.endsWith("و") ? "word" : "word joins";
    word.append(small, piece);
    shown.push(word);
  }
  return shown;
}

function axisButton(id, data, choose) {
  const axis = data.axes[id];
  const button = document.createElement("button");
  button.type = "button";
  button.className = "axis";
  button.dataset.kind = "axis";
  button.dataset.id = id;
  button.setAttribute("aria-label", axis.label);
  button.title = axis.label;
  button.textContent = axis.number;
  button.onclick = () => choose({ kind: "axis", id, mention: null });
  return button;
}

function piece(run, data, choose) {
  const node = run.name ? nameOf(run, data, choose) : document.createElement("span");
  if (!run.name) node.textContent = run.text;
  if (run.axes.length) node.dataset.axes = run.axes.join(" ");
  return node;
}

function nameOf(run, data, choose) {
  const { place, index, mark, status, sense, role, nested } = run.name;
  if (place === null) {
    const missing = document.createElement("span");
    missing.className = "name missing";
    missing.title = `${data.words.unlocated}: ${data.words.reasons[run.name.reason]}`;
    missing.textContent = run.text;
    return missing;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = `name ${mark}${status === "unsure" ? " unsure" : ""}`;
  button.dataset.kind = "place";
  button.dataset.id = place;
  button.dataset.mention = index;
  const told = role ? data.words.roles[role] : sense === "literal" ? null : data.words.senses[sense];
  const inside = nested ? data.words.nested : null;
  const parts = [data.places[place], data.words.marks[mark], inside ?? told, data.words.statuses[status]];
  button.title = [...new Set(parts.filter(Boolean))].join(" · ");
  button.textContent = run.text;
  button.onclick = () => choose({ kind: "place", id: place, mention: index });
  return button;
}
