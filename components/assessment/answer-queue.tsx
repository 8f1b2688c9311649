"use client";

import { useTranslations } from "next-intl";
import { Said } from "@/components/comparison/said";
import { WordsIn } from "@/components/form/words-in";
import { Pagination } from "@/components/layout/pagination";
import { addressWith } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import type { AssessmentView } from "@/domain/view/assessment";

interface Props {
  items: readonly AssessmentView[];
  totalCount: number;
  shownId: string | undefined;
  onOpen: (id: string) => void;
  nextHref: string | null;
  firstHref: string | null;
}

export function AnswerQueue({ items, shownId, onOpen, ...pages }: Props) {
  const t = useTranslations("assessment.review");
  const words = useTranslations("vocabulary");
  return (
    <nav aria-label={t("queue")}>
      <ol className="max-h-80 overflow-y-auto border-y border-ink lg:max-h-[75vh]">
        {items.map((item) => (
          <li key={item.id} id={`queue-${item.id}`} className="border-b border-rule last:border-b-0">
            <Link
              href={addressWith("/review/assessments", { entry: item.id })}
              aria-current={item.id === shownId ? "true" : undefined}
              className="block border-l-3 border-transparent px-3 py-2 text-ink no-underline hover:bg-paper-deep aria-[current]:border-accent aria-[current]:bg-accent-wash"
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(item.id);
              }}
            >
              <span className="kicker block">
                <WordsIn text={item.country.name} isUnmarked />
                {` · ${item.criterion.code}`}
              </span>
              <span className="line-clamp-2 block text-sm">
                <WordsIn text={item.criterion.question} isUnmarked />
              </span>
              <Said cell={item} />
              <span className="block text-xs text-ink-soft">{words(`assessmentStates.${item.state}`)}</span>
            </Link>
          </li>
        ))}
      </ol>
      <Pagination shownCount={items.length} {...pages} />
    </nav>
  );
}
