import { longAgoDays } from "@/domain/figures/calls";
import type { MoveView } from "@/domain/view/country";
import type { CallView, SlipView } from "@/domain/view/dashboard";
import type { DraftItem } from "@/domain/view/draft";
import type { PackCell } from "@/domain/view/pack";
import type { Kinds } from "./columns";
import type { Cited } from "./sources";
import type { DashboardWords } from "./words";

export const slipKinds: Kinds = {
  measure: "text",
  from: "day",
  to: "day",
  entry: "text",
  act: "text",
  decided: "day",
  sources: "text",
  link: "link",
};
export const moveKinds: Kinds = {
  day: "day",
  kind: "text",
  about: "text",
  said: "text",
  sources: "text",
  link: "link",
};

type Row = Record<string, PackCell>;

export const callRow = (
  { reason, days, body, measure, alsoCount }: CallView,
  words: DashboardWords,
  cited: Cited,
): Row => ({
  body: body ? words.text(body.name, measure.country.nativeLanguage) : words.say("noBody"),
  reason:
    days === null || days > longAgoDays
      ? words.say(`method.calls.reasons.${reason}`)
      : words.say(`reasons.${reason}`, { days }),
  measure: words.measure(measure),
  also: alsoCount,
  sources: cited("measure", measure.id),
  link: `/measures/${measure.id}`,
});

export const draftRow = (
  { id, title, country, stage, since, days }: DraftItem,
  words: DashboardWords,
): Row => ({
  draft: words.text(title, country.nativeLanguage),
  country: words.text(country.name, country.nativeLanguage),
  stage: stage ? words.code("stages", stage) : words.say("noStage"),
  since,
  days,
  link: `/drafts/${id}`,
});

export const moveRow = (move: MoveView, words: DashboardWords, cited: Cited): Row => {
  const native = move.country.nativeLanguage;
  const subject = move.measure ? move.measure.text : move.instrument.title;
  return {
    day: move.happenedOn,
    kind: words.say(`moveKinds.${move.kind}`),
    about: [words.text(move.country.name, native), move.measure?.number, words.text(subject, native)]
      .filter(Boolean)
      .join(" · "),
    said: saidBy(move, words),
    sources: cited(move.kind, move.id),
    link: move.measure ? `/measures/${move.measure.id}` : `/instruments/${move.instrument.id}`,
  };
};

function saidBy({ stage, nationalName, claim, finding }: MoveView, words: DashboardWords): string | null {
  if (claim) return words.code("claims", claim);
  if (finding) return words.code("findings", finding);
  return nationalName ?? (stage ? words.code("stages", stage) : null);
}

export const slipRow = (slip: SlipView, words: DashboardWords, cited: Cited): Row => ({
  measure: words.measure(slip.measure),
  from: slip.fromOn,
  to: slip.toOn,
  entry: words.code("deadlineReasons", slip.reason),
  act: slip.authority ?? (slip.act ? (slip.act.number ?? words.text(slip.act.title)) : words.say("noAct")),
  decided: slip.decidedOn,
  sources: cited("deadline", slip.id) ?? cited("measure", slip.measure.id),
  link: `/measures/${slip.measure.id}`,
});
