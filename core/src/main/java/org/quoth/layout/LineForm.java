package org.quoth.layout;

import java.util.regex.Pattern;

/** What a line looks like. The conventions are those of English-language news sites. */
final class LineForm {
    private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern LINK = Pattern.compile(
            "^(?:\\W{0,3})(?:also |must )?(?:read|watch|listen|see)(?: also| more| next)?\\s*[:|>»–—-].{3,200}$"
                    + "|^(?:related(?: articles?| stor(?:y|ies)| coverage)?|more (?:on this|from|stories)|recommended)\\s*[:|>»–—-].{0,200}$"
                    + "|^(?:also read|read also|read more|click here|continue reading)\\b.{0,150}$",
            CASES);

    private static final Pattern BOILERPLATE = Pattern.compile(
            "^(?:please )?(?:follow|like|join|find|subscribe to|connect with) (?:us|our|the)\\b.{0,200}\\b(?:facebook|twitter|instagram|"
                    + "youtube|tiktok|telegram|whatsapp|linkedin|channel|newsletter|google news|podcast|x)\\b.{0,100}$"
                    + "|^(?:subscribe|sign up|download|get)\\b.{0,80}\\b(?:newsletter|app|inbox|alerts|updates)\\b.{0,80}$"
                    + "|^.{0,80}\\ball rights reserved\\b.{0,120}$"
                    + "|^(?:copyright\\b|©|\\(c\\) ?\\d{4}).{0,200}$"
                    + "|^(?:advertisement|sponsored(?: content)?|loading|share this(?: article| story)?|comments?)[.:…]*$"
                    + "|^this (?:article|story) (?:was |has been )?(?:first |originally )?(?:appeared|published)\\b.{0,200}$",
            CASES);

    private static final Pattern CAPTION = Pattern.compile(
            "^(?:(?:file |stock |representational )?(?:photo|image|picture|pic)s?(?: credit| courtesy| source| by)?|caption|video)\\s*[:|/—–].{2,300}$"
                    + "|^.{5,300}[(\\[—–|/-]\\s*(?:(?:file )?(?:photo|image|picture)s?\\b.{0,60}|(?:ap|afp|reuters|getty images|epa)(?: photo)?(?:\\s*[/,].{0,40})?)[)\\]]$"
                    + "|^(?:getty images|reuters|afp|ap photo|epa)(?:\\s*[/|,].{0,60})?$",
            CASES);

    private static final Pattern BYLINE =
            Pattern.compile("^By \\p{Lu}[\\p{L}.'’-]+(?:[ ,]+(?:and|\\p{Lu}[\\p{L}.'’-]*)){0,8}$"
                    + "|^\\(?(?:Reporting|Writing|Editing|Additional reporting) by \\p{Lu}.{0,200}$");

    private static final Pattern BULLET =
            Pattern.compile("^(?:[•‣◦▪●*]|\\d{1,2}[.)]|\\([a-z0-9]{1,2}\\))\\s+\\S.*$", Pattern.DOTALL);
    private static final Pattern DASH = Pattern.compile("^[-–—]\\s*\\S.*$", Pattern.DOTALL);

    private static final int HEADING_CHARS = 120;
    private static final int HEADING_WORDS = 16;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");
    private static final Pattern CLOSED = Pattern.compile("[.!,;:…]['’”\"»)]*$");

    private LineForm() {}

    static boolean isLink(String text) {
        return LINK.matcher(text).matches();
    }

    static boolean isBoilerplate(String text) {
        return BOILERPLATE.matcher(text).matches();
    }

    static boolean isCaption(String text) {
        return CAPTION.matcher(text).matches();
    }

    static boolean isByline(String text) {
        return BYLINE.matcher(text).matches();
    }

    static boolean isBulleted(String text) {
        return BULLET.matcher(text).matches();
    }

    static boolean isDashed(String text) {
        return DASH.matcher(text).matches();
    }

    /** Short, and not closed as a sentence is. */
    static boolean isHeading(String text) {
        if (text.length() > HEADING_CHARS || CLOSED.matcher(text).find()) {
            return false;
        }
        long words = WORD.matcher(text).results().count();
        return words >= 1 && words <= HEADING_WORDS && !opensSpeech(text);
    }

    /** A line of dialogue without a full stop is no heading. */
    private static boolean opensSpeech(String text) {
        return "“\"«„".indexOf(text.charAt(0)) >= 0 || text.endsWith("”") || text.endsWith("\"");
    }
}
