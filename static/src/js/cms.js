/* What our screens of the CMS do in the browser: one file for each subject. */
import "portal:all/js/cms";
