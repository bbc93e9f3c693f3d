/* Everything works without this; each module finds its own elements. */
import "portal:all/js";
