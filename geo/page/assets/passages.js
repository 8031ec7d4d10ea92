// The passages of the selected place or axis, with why and its rivals. Text only. A selection is
// heard on the BroadcastChannel and shown at once, where its panel is here; Python's answer follows.
// Before anything is chosen, the axes and places of the reading are offered.
// Previous, next and a click on a passage bring its words into view in the article.

const STATE = Symbol("passages");

export default function (component) {
  const { parentElement, data: [data] } = component;
  const state = (parentElement[STATE] ??= { seq: null, wanted: null, awaited: false, drawn: null, at: 0 });
  state.root = parentElement.querySelector(".panel");
  state.data = data;
  listen(state);
  state.root.onkeydown = (event) => {
    if (event.key === "Escape" && state.wanted.id) choose(state, { kind: null, id: null, mention: null });
  };
  if (state.seq !== data.chosen.seq || !state.awaited) {
    state.seq = data.chosen.seq;
    state.wanted = data.chosen;
    state.awaited = false;
  } else if (same(state.wanted, data.chosen)) {
    state.awaited = false; // else Python answers an older click: what is shown is newer
  }
  show(state);
  return () => {
    state.channel?.close();
    delete parentElement[STATE];
  };
}

const same = (one, other) => one.kind === other.kind && one.id === other.id;

function listen(state) {
  if (state.name === state.data.channel) return;
  state.channel?.close();
  state.name = state.data.channel;
  state.channel = new BroadcastChannel(`dateline-${state.name}`);
  state.channel.onmessage = ({ data: message }) => {
    if (message.type !== "select") return;
    if (!same(state.wanted, message)) state.awaited = true;
    state.wanted = { kind: message.kind, id: message.id, mention: message.mention };
    show(state);
  };
}

// Draws the wanted panel; one that only Python has leaves the last one standing until it comes.
function show(state) {
  const { kind, id, mention } = state.wanted;
  const panel = state.data.panels[id ? `${kind} ${id}` : "start"];
  if (panel === undefined) return;
  const drawn = JSON.stringify([kind, id, panel, state.data.words]);
  if (state.drawn !== drawn) {
    state.drawn = drawn;
    state.panel = panel;
    draw(state);
    if (id) mark(state, mention ?? 0);
  } else if (Number.isInteger(mention) && mention !== state.marked) {
    mark(state, mention);
  }
  state.marked = mention;
}

function draw(state) {
  const { root, panel } = state;
  const { words } = state.data;
  root.replaceChildren();
  root.setAttribute("aria-label", words.pane);
  if (!state.wanted.id) {
    root.append(element("p", "hint", panel.hint), ...start(state, panel));
    return;
  }
  const left = element("section", "quotes");
  const head = element("header", "head");
  const title = element("h2", "", panel.title);
  title.dir = "auto";
  head.append(title, ...printed(panel.printed), element("span", "facts", panel.facts), stepper(state), clear(state));
  const list = element("ol", "passages");
  list.append(...panel.passages.map((passage, index) => item(state, passage, index)));
  left.append(head, list);
  const right = element("section", "why");
  right.append(element("h3", "", panel.why.title), ...panel.why.lines.map((line) => element("p", "", line)));
  if (panel.why.reasons.length) right.append(rows(panel.why.reasons, "reasons"));
  if (panel.why.more) right.append(folded(panel.why.more));
  right.append(...panel.why.notes.map((line) => element("p", "note", line)));
  if (panel.why.rivals) right.append(element("h4", "", panel.why.rivals.title), rows(panel.why.rivals.items, "rivals"));
  root.append(left, right);
}

// The article's own spelling, in its own reading direction.
function printed(form) {
  return form ? [element("bdi", "printed", form), " "] : [];
}

function stepper(state) {
  const { words } = state.data;
  const nav = element("nav", "steps");
  state.count = element("span", "count");
  state.count.setAttribute("role", "status");
  nav.append(
    step(state, "‹", words.previous, -1), state.count, step(state, "›", words.next, 1),
  );
  return nav;
}

function step(state, sign, label, by) {
  const button = element("button", "step", sign);
  button.type = "button";
  button.setAttribute("aria-label", label);
  button.title = label;
  button.onclick = () => go(state, state.at + by);
  return button;
}

function clear(state) {
  const button = element("button", "step", "×");
  button.type = "button";
  button.setAttribute("aria-label", state.data.words.clear);
  button.title = state.data.words.clear;
  button.onclick = () => choose(state, { kind: null, id: null, mention: null });
  return button;
}

function item(state, passage, index) {
  const li = element("li", state.wanted.kind === "axis" ? "passage whole" : "passage");
  const button = element("button", "quote");
  button.type = "button";
  button.dir = "auto";
  button.append(
    document.createTextNode(passage.before), element("mark", "", passage.marked),
    document.createTextNode(passage.after),
  );
  button.onclick = () => go(state, index);
  button.onkeydown = (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    go(state, index + by);
    quotes(state)[state.at].focus();
  };
  li.append(button, element("span", "where", passage.where));
  return li;
}

const quotes = (state) => [...state.root.querySelectorAll("button.quote")];

// Going past the last passage comes back to the first.
function go(state, index) {
  const count = state.panel.passages.length;
  mark(state, (index + count) % count);
  const { kind, id } = state.wanted;
  state.marked = state.at;
  state.channel.postMessage({ from: "passages", type: "select", kind, id, mention: state.at });
}

function mark(state, index) {
  if (!state.panel || !state.wanted.id) return;
  const all = quotes(state);
  state.at = Math.min(Math.max(index, 0), Math.max(all.length - 1, 0));
  all.forEach((quote, n) => {
    if (n === state.at) quote.setAttribute("aria-current", "true");
    else quote.removeAttribute("aria-current");
  });
  state.count.textContent = state.panel.counts[state.at] ?? "";
  const list = state.root.querySelector(".passages");
  const current = all[state.at]?.parentElement;
  if (!current || list.scrollHeight <= list.clientHeight) return;
  list.scrollTop = current.offsetTop - list.offsetTop - (list.clientHeight - current.offsetHeight) / 2;
}

function start(state, panel) {
  const axes = element("section", "starts");
  axes.append(element("h2", "title", panel.axes.title), offers(state, panel.axes.items, "offers"));
  const places = element("section", "why");
  places.append(element("h2", "title", panel.places.title), offers(state, panel.places.items, "chips"));
  return panel.places.items.length ? [axes, places] : [];
}

function offers(state, items, className) {
  const list = element("ul", className);
  for (const { kind, id, title, printed: form, facts, mark: tone } of items) {
    const button = element("button", `offer ${tone ?? ""}`);
    button.type = "button";
    button.dataset.id = id;
    const name = element("bdi", "", title);
    button.append(name, " ", ...printed(form), element("span", "facts", facts));
    button.onclick = () => choose(state, { kind, id, mention: null });
    const li = element("li");
    li.append(button);
    list.append(li);
  }
  return list;
}

// Shown here at once; the article shows it, and tells the map and Python.
function choose(state, wanted) {
  state.wanted = wanted;
  state.awaited = true;
  show(state);
  state.channel.postMessage({ from: "passages", type: "select", ...wanted });
}

function rows(items, className) {
  const list = element("ul", `rows ${className}`);
  for (const item of items) {
    const li = element("li");
    const name = element("span", "", item.name);
    name.dir = "auto";
    li.append(name, element("span", "far", item.far));
    list.append(li);
  }
  return list;
}

function folded(data) {
  const details = element("details");
  details.append(element("summary", "", data.title), rows(data.items, "reasons"));
  return details;
}

function element(tag, className = "", text = null) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== null) made.textContent = text;
  return made;
}
