import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

const rooms = [
  ["/review", "progress"],
  ["/review/assessments", "assessments"],
  ["/review/drift", "drift"],
  ["/review/cases", "cases"],
  ["/compare/workbench", "workbench"],
] as const;

/** The rooms of those who review. A manager who only publishes has one. */
export function ReviewRooms({ here, isReviewer }: { here: string; isReviewer: boolean }) {
  const t = useTranslations("assessment.rooms");
  if (!isReviewer) return null;
  return (
    <nav aria-label={t("label")} className="mb-8 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {rooms.map(([href, key]) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === here ? "page" : undefined}
              className="inline-block border-b-3 border-transparent py-2 no-underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
