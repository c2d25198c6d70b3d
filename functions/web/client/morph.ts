import { OWN } from './status.ts';

/** What a change has done to a page. */
export type Morphed = {
  added: Element[];
  /** Something should have gone, but the person is in it: try again when they have left it. */
  held: boolean;
};

const CONTROLS = 'input,select,textarea,button';

/** The same on the old page and on the new one: an element's id, or that of the field in it, or its name, or its kind. */
const keyOf = (element: Element): string =>
  element.id ||
  element.querySelector('[id^="f-"]')?.id ||
  element.getAttribute('name') ||
  `${element.tagName}.${element.className}`;

/** Of this module, or said of an answer when the page was sent: neither is part of what the server draws now. */
const stays = (element: Element): boolean => element.matches(`[${OWN}],.problem`);

const holdsControls = (element: Element): boolean =>
  element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null;

/** Takes out the elements from one up to another, and keeps them. Gives whether somebody is in one of them, which stays for now. */
const takeOut = (from: Element | null, upTo: Element | null, gone: Map<string, Element>): boolean => {
  let held = false;
  for (let place = from; place !== null && place !== upTo;) {
    const element: Element = place;
    place = element.nextElementSibling;
    if (stays(element)) continue;
    if (element.matches(':focus-within')) held = true;
    else {
      gone.set(keyOf(element), element);
      element.remove();
    }
  }
  return held;
};

/** The first element with a key, from one on. */
const find = (key: string, from: Element | null): Element | null => {
  let place = from;
  while (place !== null && (stays(place) || keyOf(place) !== key)) place = place.nextElementSibling;
  return place;
};

/**
 * Makes the children of an element those of another one. What is on both sides stays the very element that it was, with what was
 * typed, focus and caret; nothing is ever moved, because items keep their order. What goes is kept in `gone`, and comes back as
 * it was left.
 */
export const morph = (live: Element, fresh: Element, gone: Map<string, Element>): Morphed => {
  const done: Morphed = { added: [], held: false };
  let place = live.firstElementChild;
  for (const next of Array.from(fresh.querySelectorAll(':scope > *'))) {
    const key = keyOf(next);
    const old = find(key, place);
    if (old === null) {
      const coming = gone.get(key) ?? next;
      live.insertBefore(coming, place);
      done.added.push(coming);
      continue;
    }
    if (takeOut(place, old, gone)) done.held = true;
    const { now, added, held } = settle(old, next, gone);
    done.added.push(...added);
    done.held ||= held;
    place = now.nextElementSibling;
  }
  if (takeOut(place, null, gone)) done.held = true;
  return done;
};

/** Brings one element up to date. It gives way to the next one only where it holds nothing that anybody types into. */
const settle = (old: Element, next: Element, gone: Map<string, Element>): Morphed & { now: Element } => {
  const kept = { now: old, added: [], held: false };
  if (old.isEqualNode(next)) return kept;
  if (!holdsControls(old)) {
    old.replaceWith(next);
    return { ...kept, now: next };
  }
  if (old.matches('button')) {
    old.setAttribute('value', next.getAttribute('value') ?? '');
    if (old.textContent !== next.textContent) old.replaceChildren(...Array.from(next.childNodes));
    return kept;
  }
  // The form goes on under its own id: sent twice, it is one response.
  if (old.matches('input[type=hidden]:not([name=submission])'))
    old.setAttribute('value', next.getAttribute('value') ?? '');
  return old.matches(CONTROLS) ? kept : { ...morph(old, next, gone), now: old };
};
