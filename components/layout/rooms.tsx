import { Link } from "@/components/ui/link";

/** The pages that stand beside one another, with a mark at the one that is open. */
export function Rooms({
  label,
  here,
  rooms,
}: {
  label: string;
  here: string;
  rooms: readonly { href: string; name: string }[];
}) {
  return (
    <nav aria-label={label} className="mb-8 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {rooms.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === here ? "page" : undefined}
              className="inline-block border-b-3 border-transparent py-2 no-underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
