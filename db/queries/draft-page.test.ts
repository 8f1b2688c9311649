import { expect, test } from "vitest";
import type { World } from "../testing";
import {
  countryRow,
  eventRow,
  instrumentRow,
  measureRow,
  monitoringBodyRow,
  recommendationRow,
  testNow,
} from "../testing-rows";
import { listComments } from "./comments";
import { getDraftOf } from "./draft";
import { listEventsAbout } from "./events";
import { getInstrument } from "./instrument";
import { topicsIn } from "./library";
import { listAnsweredBy } from "./links";
import { listRecommendationsOf } from "./recommendations";
import type { Scope } from "./scope";
import { asking, countedStore } from "./testing";
import { getThread } from "./thread";

const each = <Row>(count: number, row: (at: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => row(at));
const twoFigures = (at: number) => String(at + 1).padStart(2, "0");

interface Size {
  milestones: number;
  versions: number;
  comments: number;
  events: number;
}

/** A bill that became an act, with so much of everything its page shows; all words synthetic. */
const bill = ({ milestones, versions, comments, events }: Size): World => ({
  country: [countryRow("UZ")],
  instrument: [
    instrumentRow("bill", { kind: "draft-law", adoptedOn: null, existsBy: "2019-01-01" }),
    instrumentRow("act", { kind: "law" }),
  ],
  relation: [{ fromId: "bill", toId: "act", kind: "becomes", recordedAt: testNow }],
  milestone: each(milestones, (at) => ({
    id: `step-${at}`,
    instrumentId: "bill",
    countryCode: "UZ",
    stage: "committee" as const,
    kind: at % 5 === 4 ? ("planned" as const) : ("held" as const),
    happenedOn: `2020-${twoFigures(at % 12)}-${twoFigures(at % 28)}`,
    happenedBy: `2020-${twoFigures(at % 12)}-${twoFigures(at % 28)}`,
    position: at + 1,
    confidence: "text" as const,
    recordedAt: testNow,
  })),
  version: each(versions, (at) => ({
    id: `version-${at}`,
    instrumentId: "bill",
    countryCode: "UZ",
    sequence: at + 1,
    label: `Synthetic ${at}`,
    datedOn: "2020-01-01",
    datedBy: "2020-01-01",
    language: "en",
    format: "pasted" as const,
    leftOut: [],
    text: "Synthetic text",
    articleCount: 1,
    wordCount: 2,
    rowVersion: 1,
    recordedAt: testNow,
  })),
  comment: each(comments, (at) => ({
    id: `comment-${at}`,
    instrumentId: "bill",
    countryCode: "UZ",
    versionId: `version-${at % versions}`,
    kind: "recommendation" as const,
    text: "Synthetic comment",
    recordedAt: testNow,
    recordedById: "reviewer",
  })),
  commentRelease: each(comments, (at) => ({
    commentId: `comment-${at}`,
    recordedAt: testNow,
    recordedById: "reviewer",
  })),
  commentReply: each(comments, (at) => ({
    id: `reply-${at}`,
    commentId: `comment-${at}`,
    answer: "partly" as const,
    reason: "Synthetic reason",
    recordedAt: testNow,
    recordedById: "staff",
  })),
  event: each(events, (at) => eventRow(`event-${at}`)),
  eventInstrument: each(events, (at) => ({ eventId: `event-${at}`, instrumentId: "bill", position: 1 })),
  measure: each(events, (at) => measureRow(`measure-${at}`, { instrumentId: "act", position: at + 1 })),
  monitoringBody: [monitoringBodyRow("body")],
  recommendation: each(events, (at) => recommendationRow(`asked-${at}`)),
  link: each(events, (at) => ({
    id: `link-${at}`,
    recommendationId: `asked-${at}`,
    target: "instrument" as const,
    targetId: "bill",
    kind: "answers" as const,
    recordedAt: testNow,
  })),
});

/** Everything the page of a draft asks for. */
async function readPage(scope: Scope) {
  const instrument = await getInstrument(scope, "bill");
  return {
    instrument,
    draft: await getDraftOf(scope, instrument),
    topics: await topicsIn(scope, "bill"),
    comments: await listComments(scope, "bill", { limit: 200 }),
    events: await listEventsAbout(scope, "bill"),
    thread: await getThread(scope, ["bill"], ["bill"]),
    recommendations: await listRecommendationsOf(scope, {
      ids: await listAnsweredBy(scope, { instrumentIds: ["bill"] }),
    }),
  };
}

test("the page of a draft with 60 milestones, 12 versions and 90 comments asks as much as that of one with one of each", async () => {
  const statements = async (size: Size, on?: string) => {
    const store = await countedStore(bill(size));
    const before = store.statementCount();
    const page = await readPage(asking(store, { on }));
    expect(page.instrument.milestones).toHaveLength(size.milestones);
    expect(page.instrument.versions).toHaveLength(size.versions);
    expect(page.comments.data).toHaveLength(size.comments);
    return store.statementCount() - before;
  };
  const large = { milestones: 60, versions: 12, comments: 90, events: 20 };
  const small = { milestones: 1, versions: 1, comments: 1, events: 1 };
  for (const on of [undefined, "2026-11-23"])
    expect(await statements(large, on), on).toBe(await statements(small, on));
});
