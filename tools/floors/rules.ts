import type { Import } from "./imports";

interface Rule {
  from: RegExp;
  /** What may not be imported. */
  never: (target: Import) => boolean;
  because: string;
}

const ours = (pattern: RegExp) => (target: Import) => target.isOurs && pattern.test(target.to);
const packages = (pattern: RegExp) => (target: Import) => !target.isOurs && pattern.test(target.to);
const either =
  (...tests: Rule["never"][]) =>
  (target: Import) =>
    tests.some((test) => test(target));

const rules: Rule[] = [
  {
    from: /^domain\/(input|view)\//,
    never: either(ours(/^(?!domain\/)/), packages(/^(?!zod$)/)),
    because:
      "domain/input and domain/view import domain and zod only, so that a shape can be read alone; what needs more belongs in db or lib",
  },
  {
    from: /^domain\/(?!(input|view)\/)/,
    never: either(ours(/^(?!domain\/)/), packages(/./)),
    because:
      "domain imports nothing, so that arithmetic and permissions can be argued about alone; what needs more belongs in db or lib",
  },
  {
    from: /^db\//,
    never: either(
      ours(/^(app|components|lib|e2e|bench|tools)\//),
      packages(/^(next|next-auth|next-intl|react|react-dom)(\/|$)/),
    ),
    because:
      "db knows neither pages nor requests, so that commands and queries run anywhere; pass in what they need from lib",
  },
  {
    from: /^db\/queries\//,
    never: ours(/^db\/commands\//),
    because: "reading changes nothing; what both need goes beside them in db",
  },
  {
    from: /^components\//,
    never: either(ours(/^(db|app)\//), packages(/^(drizzle-orm|better-sqlite3|pg)(\/|$)/)),
    because:
      "components draw what they are given; ask in the page (app) by a query of db/queries and pass the view",
  },
  {
    from: /^components\/ui\//,
    never: ours(/^(?!components\/ui\/|lib\/|domain\/vocabulary)/),
    because:
      "components/ui could ship in another product; what knows the domain belongs in components/<noun>",
  },
  {
    from: /^lib\//,
    never: ours(/^(app|components)\//),
    because: "lib serves pages and is not made of them; move the shared piece into lib or components",
  },
  {
    from: /^lib\/client\//,
    never: ours(/^db\//),
    because: "lib/client runs in the browser; ask over /api/v1",
  },
  {
    from: /^app\//,
    never: either(ours(/^db\/(schema|kit)\//), packages(/^(drizzle-orm|better-sqlite3|pg)(\/|$)/)),
    because: "routes hold no SQL; add a query to db/queries or a command to db/commands",
  },
  {
    from: /^app\/(?!api\/|.*\/(sign-in|invitation|account|admin)\/.*_actions\.ts$)/,
    never: ours(/^db\/commands\//),
    because:
      "pages write over /api/v1 like everybody else (but for the forms of accounts, whose server actions work without script); call the command in a route of app/api/v1",
  },
  {
    from: /^(app|components|db|domain|lib)\//,
    never: ours(/^(bench|e2e|tools)\//),
    because: "the product does not depend on what tests or starts it",
  },
];

/** A type is no dependency at run time: a component may name the view that a query returns. */
const mayNameTypes = /^(app|components|lib)\//;

export function importFaults(target: Import): string[] {
  if (/\.test\.tsx?$|^db\/testing/.test(target.from)) return [];
  if (target.isTypeOnly && mayNameTypes.test(target.from)) return [];
  return rules
    .filter(({ from, never }) => from.test(target.from) && never(target))
    .map(({ because }) => `${target.from}: may not import ${target.to}: ${because}.`);
}
