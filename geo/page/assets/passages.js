// The passages of the selected place or axis, with why and its rivals. Text only; previous, next and
// a click on a passage bring its words into view in the article (told on the BroadcastChannel).

const STATE = Symbol("passages");

export default function (component) {
  const { parentElement, data } = component;
  const root = parentElement.querySelector(".panel");
  const state = (parentElement[STATE] ??= { key: null, at: 0 });
  state.root = root;
  state.data = data;
  if (state.name !== data.channel) {
    state.channel?.close();
    state.name = data.channel;
    state.channel = new BroadcastChannel(`dateline-${data.channel}`);
    state.channel.onmessage = ({ data: message }) => {
      const ours = message.type === "select" && message.kind === state.data.kind && message.id === state.data.id;
      if (ours && message.mention !== null) mark(state, message.mention);
    };
  }
  const key = JSON.stringify(data);
  if (state.key !== key) {
    state.key = key;
    draw(state);
    mark(state, data.mention ?? 0);
  }
  return () => {
    state.channel?.close();
    delete parentElement[STATE];
  };
}

function draw(state) {
  const { root, data } = state;
  root.replaceChildren();
  root.setAttribute("aria-label", data.words.pane);
  if (!data.id) {
    root.append(element("p", "hint", data.words.hint));
    return;
  }
  const left = element("section", "quotes");
  const head = element("header", "head");
  const title = element("h3", "", data.title);
  title.dir = "auto";
  head.append(title, element("span", "facts", data.facts), stepper(state), clear(state));
  const list = element("ol", "passages");
  list.append(...data.passages.map((passage, index) => item(state, passage, index)));
  left.append(head, list);
  const right = element("section", "why");
  right.append(element("h4", "", data.why.title), ...data.why.lines.map((line) => element("p", "", line)));
  if (data.why.rivals) right.append(element("h5", "", data.why.rivals.title), rivals(data.why.rivals));
  root.append(left, right);
}

function stepper(state) {
  const { data } = state;
  const nav = element("nav", "steps");
  state.count = element("span", "count");
  state.count.setAttribute("role", "status");
  nav.append(
    step(state, "‹", data.words.previous, -1), state.count, step(state, "›", data.words.next, 1),
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
  button.onclick = () =>
    state.channel.postMessage({ from: "passages", type: "select", kind: null, id: null, mention: null });
  return button;
}

function item(state, passage, index) {
  const li = element("li", state.data.kind === "axis" ? "passage whole" : "passage");
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
  const count = state.data.passages.length;
  mark(state, (index + count) % count);
  const { kind, id } = state.data;
  state.channel.postMessage({ from: "passages", type: "select", kind, id, mention: state.at });
}

function mark(state, index) {
  if (!state.data.id) return;
  const all = quotes(state);
  state.at = Math.min(Math.max(index, 0), Math.max(all.length - 1, 0));
  all.forEach((quote, n) => {
    if (n === state.at) quote.setAttribute("aria-current", "true");
    else quote.removeAttribute("aria-current");
  });
  state.count.textContent = state.data.words.counts[state.at] ?? "";
  const list = state.root.querySelector(".passages");
  const current = all[state.at]?.parentElement;
  if (!current || list.scrollHeight <= list.clientHeight) return;
  list.scrollTop = current.offsetTop - list.offsetTop - (list.clientHeight - current.offsetHeight) / 2;
}

function rivals(data) {
  const list = element("ul", "rivals");
  for (const rival of data.items) {
    const li = element("li");
    const name = element("span", "rival", rival.name);
    name.dir = "auto";
    li.append(name, element("span", "far", rival.far));
    list.append(li);
  }
  return list;
}

function element(tag, className = "", text = null) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== null) made.textContent = text;
  return made;
}
