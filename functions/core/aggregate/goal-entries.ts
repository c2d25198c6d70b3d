import type { Entry } from '../instrument/answer.ts';
import { itemOptions, itemsFor } from '../instrument/asked-items.ts';
import type { Group } from '../instrument/entry-fields.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { ResponseOption } from '../instrument/item.ts';
import type { Role } from '../role.ts';
import type { CountedAnswers } from './closed-waves.ts';
import { GOAL } from './constructs.ts';

export const groupsIn = (instrument: Instrument, role: Role): Group[] =>
  itemsFor(instrument, role).filter((item) => item.kind === 'repeating-group');

export const entriesOf = ({ answers }: CountedAnswers, { id }: Group): Entry[] => {
  const entries = answers[id];
  return Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'object') : [];
};

/** An item of an entry that is answered with one of a list of options. */
export type EntryChoice = { id: string; options: readonly ResponseOption[] };

const choiceOf = (instrument: Instrument, group: Group, construct: string): EntryChoice | undefined => {
  const item = group.items.find((one) => one.kind === 'single-choice' && one.construct === construct);
  return item && { id: item.id, options: itemOptions(instrument, item) };
};

export const optionIn = (entry: Entry, choice: EntryChoice | undefined): ResponseOption | undefined =>
  choice?.options.find(({ code }) => code === entry[choice.id]);

/** Where goals are written down with a weight, and where they are looked back at under the same names. */
export type GoalItems = {
  plan: { group: Group; weight: EntryChoice; baseline: EntryChoice | undefined };
  standing: {
    group: Group;
    nameFrom: string;
    level: EntryChoice;
    status: EntryChoice | undefined;
  };
};

/** The items by which an instrument scales goals (indicators.md B5); undefined for one that does not. */
export const goalItems = (instrument: Instrument, role: Role): GoalItems | undefined => {
  const groups = groupsIn(instrument, role);
  for (const standing of groups) {
    const plan = groups.find(({ keptAs }) => keptAs !== undefined && keptAs === standing.entriesFrom?.kept);
    const level = choiceOf(instrument, standing, GOAL.level);
    const weight = plan && choiceOf(instrument, plan, GOAL.weight);
    if (!plan || !level || !weight || !standing.entriesFrom) continue;
    const baseline = choiceOf(instrument, plan, GOAL.baseline);
    const status = choiceOf(instrument, standing, GOAL.status);
    const { nameFrom } = standing.entriesFrom;
    return {
      plan: { group: plan, weight, baseline },
      standing: { group: standing, nameFrom, level, status },
    };
  }
  return undefined;
};
