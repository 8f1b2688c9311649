import { DefinitionList } from "@/components/ui/definition-list";
import type { VerifyState } from "./verify-state";

/** What was found about a file, and what its seal vouches for. */
export function VerdictPanel({ state: { attempt, answer } }: { state: VerifyState }) {
  if (!answer) return null;
  return (
    <section
      key={attempt}
      role="status"
      className={`border-l-4 px-5 py-4 ${answer.isGood ? "border-accent bg-accent-wash" : "border-alert bg-alert-wash"}`}
    >
      <h2 className="text-xl font-semibold">{answer.title}</h2>
      <p className="mt-2 max-w-prose">{answer.text}</p>
      {answer.facts.length > 0 && (
        <div className="mt-4 wrap-anywhere">
          <DefinitionList items={answer.facts} />
        </div>
      )}
    </section>
  );
}
