"use client";

import { useLocale, useTranslations } from "next-intl";
import { WordsIn } from "@/components/form/words-in";
import { Pagination } from "@/components/layout/pagination";
import { addressWith } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import type { ReviewItem } from "@/domain/view/review";
import { formatPartialDate } from "@/lib/format/day";

interface Props {
  items: readonly ReviewItem[];
  totalCount: number;
  shownId: string | undefined;
  onOpen: (id: string) => void;
  nextHref: string | null;
  firstHref: string | null;
}

export function QueueList({ items, totalCount, shownId, onOpen, nextHref, firstHref }: Props) {
  const t = useTranslations("review");
  return (
    <nav aria-label={t("queue")}>
      <ol className="max-h-80 overflow-y-auto border-y border-ink lg:max-h-[75vh]">
        {items.map((item) => (
          <li key={item.id} id={`queue-${item.id}`} className="border-b border-rule last:border-b-0">
            <Link
              href={addressWith("/review", { entry: item.id })}
              aria-current={item.id === shownId ? "true" : undefined}
              className="block border-l-3 border-transparent px-3 py-2 text-ink no-underline hover:bg-paper-deep aria-[current]:border-accent aria-[current]:bg-accent-wash"
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(item.id);
              }}
            >
              <QueueItem item={item} />
            </Link>
          </li>
        ))}
      </ol>
      <Pagination
        shownCount={items.length}
        totalCount={totalCount}
        nextHref={nextHref}
        firstHref={firstHref}
      />
    </nav>
  );
}

function QueueItem({ item }: { item: ReviewItem }) {
  const t = useTranslations("review");
  const tCode = useTranslations("vocabulary");
  const locale = useLocale();
  const { country, instrument, measure } = item;
  return (
    <span className="block">
      <span className="kicker block">
        <WordsIn text={country.name} nativeLanguage={country.nativeLanguage} isUnmarked />
        {instrument.number && ` · ${instrument.number}`}
        {item.isOwn && ` · ${t("own")}`}
      </span>
      <span className="line-clamp-2 block text-sm">
        {measure.number && `${measure.number}. `}
        <WordsIn text={measure.text} nativeLanguage={country.nativeLanguage} isUnmarked />
      </span>
      <span className="block text-sm font-semibold">
        {tCode(`claims.${item.claim}`)}
        {item.happenedOn && `, ${formatPartialDate(item.happenedOn, locale)}`}
      </span>
    </span>
  );
}
