package app.prongsai.links;

/** Why a link leads nowhere. */
public enum Trouble {
    /** 404 or 410. */
    NOT_FOUND,
    /** The name of the site is not known. */
    NO_SUCH_SITE,
    /** Nobody answers there, or not in time. */
    NO_ANSWER,
    /** The site says that it is broken: 5xx. */
    SITE_BROKEN,
    /** It leads on and on. */
    LEADS_IN_CIRCLES,
    /** No address that the public could open, such as one inside the office. */
    NOT_PUBLIC
}
