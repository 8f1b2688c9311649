import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

const rooms = [
  ["/work", "today"],
  ["/work/notices", "notices"],
  ["/work/follows", "follows"],
  ["/work/deliveries", "deliveries"],
] as const;

/** What stands beside the work of today. */
export function WorkRooms({ here }: { here: (typeof rooms)[number][0] }) {
  const t = useTranslations("reminder.rooms");
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
