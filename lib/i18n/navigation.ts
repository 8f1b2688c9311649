import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/** For redirects on the server and the router in client pages; links are `components/ui/link`. */
export const { redirect, permanentRedirect, usePathname, useRouter } = createNavigation(routing);
