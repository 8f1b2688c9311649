import { expect, test } from "vitest";
import { type Action, type Actor, actions, can, type Subject } from "../domain/permissions";
import { type Role, roles } from "../domain/vocabulary";

const me = "me";
const myBody = "my-body";

/** Where a grant holds: in all countries, in one, in one for one body only. */
const reaches = {
  all: { countryCode: null, organisationId: null },
  country: { countryCode: "UZ", organisationId: null },
  body: { countryCode: "UZ", organisationId: myBody },
} as const;
type Reach = keyof typeof reaches;

const countries = { own: "UZ", other: "SE" } as const;
const bodies = { own: [myBody], other: ["other-body"] } as const;
const entries = { other: ["somebody"], own: [me] } as const;

const actor = (role: Role, reach: Reach): Actor => ({
  userId: me,
  name: me,
  grants: [{ role, ...reaches[reach] }],
});

/** Eight letters, + may and . may not: own country (own body: other's entry, own entry; other body: the same), then the other country. */
function row(action: Action, role: Role, reach: Reach): string {
  const signs = Object.values(countries).flatMap((countryCode) =>
    Object.values(bodies).flatMap((organisationIds) =>
      Object.values(entries).map((authorIds) => {
        const subject: Subject = { countryCode, organisationIds, authorIds };
        return can(actor(role, reach), action, subject) ? "+" : ".";
      }),
    ),
  );
  return `${signs.slice(0, 4).join("")} ${signs.slice(4).join("")}`;
}

const everything = "++++ ++++";
const ownCountry = "++++ ....";
const ownBody = "++.. ....";
const notOwnEntry = "+.+. +.+.";
const notOwnEntryInOwnCountry = "+.+. ....";
const ownEntry = ".+.+ .+.+";
const nothing = ".... ....";

type Expected = Partial<Record<Role, Record<Reach, string>>>;
const inTheirCountries = { all: everything, country: ownCountry, body: nothing };
const alsoForTheirBody = { all: everything, country: ownCountry, body: ownBody };
const independent = { all: notOwnEntry, country: notOwnEntryInOwnCountry, body: nothing };
const everywhereOnly = { all: everything, country: nothing, body: nothing };
const oneself = { all: ownEntry, country: ownEntry, body: ownEntry };

/** What is expected, role by role; a role that is not named may not. */
const grid: Record<Action, Expected> = {
  "instrument.enter": { staff: inTheirCountries, manager: inTheirCountries },
  "instrument.relate": { staff: inTheirCountries, manager: inTheirCountries },
  "instrument.publish": { manager: inTheirCountries },
  "instrument.read_unpublished": {
    staff: alsoForTheirBody,
    reviewer: alsoForTheirBody,
    manager: alsoForTheirBody,
    administrator: alsoForTheirBody,
    viewer: alsoForTheirBody,
  },
  "milestone.log": { staff: inTheirCountries, manager: inTheirCountries },
  "comment.write": { reviewer: inTheirCountries },
  "comment.release": { reviewer: inTheirCountries, manager: inTheirCountries },
  "comment.reply": { staff: independent, manager: independent },
  "note.write": { staff: alsoForTheirBody, reviewer: alsoForTheirBody, manager: alsoForTheirBody },
  "case.open": {},
  "case.answer": { reviewer: inTheirCountries, manager: inTheirCountries },
  "topic.assign": { staff: inTheirCountries, reviewer: inTheirCountries, manager: inTheirCountries },
  "measure.enter": { staff: inTheirCountries, manager: inTheirCountries },
  "measure.assign": { manager: inTheirCountries },
  "organisation.enter": { manager: inTheirCountries },
  "organisation.succeed": { manager: inTheirCountries },
  "deadline.move": { manager: inTheirCountries },
  "reminder.set": { manager: inTheirCountries },
  "reminder.snooze": { staff: alsoForTheirBody, manager: alsoForTheirBody },
  "batch.import": { staff: alsoForTheirBody, manager: alsoForTheirBody },
  "batch.undo": { staff: alsoForTheirBody, manager: alsoForTheirBody },
  "progress.report": { staff: alsoForTheirBody, manager: alsoForTheirBody },
  "progress.decide": { reviewer: independent },
  "file.keep": { staff: alsoForTheirBody, reviewer: alsoForTheirBody, manager: alsoForTheirBody },
  "finding.record": { reviewer: independent },
  "assessment.submit": { reviewer: inTheirCountries },
  "assessment.decide": { reviewer: independent },
  "assessment.publish": { reviewer: independent, manager: independent },
  "assessment.reply": { staff: inTheirCountries, manager: inTheirCountries },
  "version.add": { staff: inTheirCountries, manager: inTheirCountries },
  "version.correct": { staff: inTheirCountries, manager: inTheirCountries },
  "version.freeze": { staff: inTheirCountries, manager: inTheirCountries },
  "alignment.decide": { staff: inTheirCountries, manager: inTheirCountries, reviewer: inTheirCountries },
  "procedure.draw": { administrator: everywhereOnly },
  "event.enter": { staff: inTheirCountries, manager: inTheirCountries },
  "outcome.add": { staff: inTheirCountries, manager: inTheirCountries },
  "outcome.settle": { staff: inTheirCountries, manager: inTheirCountries },
  "practice.enter": { staff: inTheirCountries, manager: inTheirCountries },
  "recommendation.enter": { staff: inTheirCountries, reviewer: inTheirCountries, manager: inTheirCountries },
  "recommendation.link": { staff: inTheirCountries, reviewer: inTheirCountries, manager: inTheirCountries },
  "recommendation.unlink": { reviewer: inTheirCountries, manager: inTheirCountries },
  "export.approve": { manager: independent, administrator: independent },
  "user.manage": { administrator: everywhereOnly },
  "audit.read": { administrator: everywhereOnly },
  "health.read": { administrator: everywhereOnly },
  "account.keep": {
    staff: oneself,
    reviewer: oneself,
    manager: oneself,
    administrator: oneself,
    viewer: oneself,
  },
};

const kinds = Object.keys(reaches) as Reach[];

test("the whole grid is as it is written here", () => {
  const lines = ["action                       role            all countries  one country    one body"];
  for (const action of actions)
    for (const role of roles) {
      const found = kinds.map((reach) => row(action, role, reach));
      lines.push(
        `${action.padEnd(28)} ${role.padEnd(14)}  ${found.map((each) => each.padEnd(13)).join("  ")}`,
      );
      expect
        .soft(found, `${role}: ${action}`)
        .toEqual(kinds.map((reach) => grid[action][role]?.[reach] ?? nothing));
    }
  console.log(
    `${lines.join("\n")}\n\n+ may, . may not. Each cell: own country, then another; in each, a thing of the own body (by somebody else, by oneself), then of another body (the same).`,
  );
});

test("the grid knows every action", () => {
  expect(Object.keys(grid).sort()).toEqual([...actions].sort());
});

test("a visitor may nothing, whatever is asked", () => {
  for (const action of actions)
    for (const authorIds of Object.values(entries))
      expect(can(null, action, { countryCode: "UZ", organisationIds: [myBody], authorIds })).toBe(false);
});

test("all roles together do not let anybody decide on their own entry", () => {
  const all: Actor = {
    userId: me,
    name: me,
    grants: roles.map((role) => ({ role, countryCode: null, organisationId: null })),
  };
  for (const action of [
    "progress.decide",
    "finding.record",
    "assessment.decide",
    "assessment.publish",
    "export.approve",
  ] as const) {
    expect(can(all, action, { countryCode: "UZ", authorIds: ["somebody", me] })).toBe(false);
    expect(can(all, action, { countryCode: "UZ", authorIds: ["somebody"] })).toBe(true);
  }
});

test("an account without any grant keeps itself and does nothing else", () => {
  const nobody: Actor = { userId: me, name: me, grants: [] };
  const allowed = actions.filter((action) => can(nobody, action, { countryCode: "UZ", authorIds: [me] }));
  expect(allowed).toEqual(["account.keep"]);
});
