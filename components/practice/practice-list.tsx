import { useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import type { PracticeItem } from "@/domain/view/advice";

/** Practices with their country and pillars. */
export function PracticeList({ practices }: { practices: readonly PracticeItem[] }) {
  const words = useTranslations("vocabulary.pillars");
  return (
    <ul className="grid gap-x-10 border-t border-rule lg:grid-cols-2">
      {practices.map((each) => (
        <li key={each.id} className="border-b border-rule py-4">
          <DatedLink href={`/practices/${encodeURIComponent(each.id)}`} className="inline-block py-0.5">
            <LocalisedText text={each.title} nativeLanguage={each.country.nativeLanguage} isUnmarked />
          </DatedLink>
          <p className="mt-1 max-w-prose text-sm">
            <LocalisedText text={each.summary} nativeLanguage={each.country.nativeLanguage} />
          </p>
          <p className="mt-1 text-xs text-ink-soft">
            <LocalisedText text={each.country.name} isUnmarked />
            {each.pillars.map((pillar) => ` · ${words(pillar)}`)}
          </p>
        </li>
      ))}
    </ul>
  );
}
