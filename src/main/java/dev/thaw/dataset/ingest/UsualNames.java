package dev.thaw.dataset.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How columns are usually called, by role, the most telling names first.
final class UsualNames {
    private static final Map<ColumnRole, List<String>> NAMES = names();

    private UsualNames() {}

    private static Map<ColumnRole, List<String>> names() {
        Map<ColumnRole, List<String>> names = new EnumMap<>(ColumnRole.class);
        names.put(ColumnRole.USER, List.of("user", "userid", "uid", "visitor", "visitorid", "person", "personid",
                "customer", "customerid", "member", "memberid", "account", "accountid", "client", "clientid",
                "reviewer",
                "reviewerid", "learner", "learnerid", "student", "studentid", "reader", "readerid"));
        names.put(ColumnRole.ITEM,
                List.of("item", "itemid", "iid", "product", "productid", "content", "contentid", "article", "articleid",
                        "movie", "movieid", "film", "filmid", "book", "bookid", "isbn", "asin", "song", "songid",
                        "track",
                        "trackid", "video", "videoid", "course", "courseid", "game", "gameid", "news", "newsid",
                        "recipe",
                        "recipeid", "business", "businessid", "sku", "object", "objectid", "target", "targetid"));
        names.put(ColumnRole.TIME,
                List.of("timestamp", "time", "ts", "datetime", "eventtime", "eventtimestamp", "unixtime",
                        "unixtimestamp", "unixreviewtime", "epoch", "epochseconds", "epochmillis", "date", "createdat",
                        "created", "occurredat", "servertime", "timecreated", "eventdate", "day"));
        names.put(ColumnRole.TYPE,
                List.of("eventtype", "event", "eventname", "action", "actiontype", "behavior", "behaviour",
                        "behaviortype", "behaviourtype", "interaction", "interactiontype", "type", "verb", "activity"));
        names.put(ColumnRole.RATING, List.of("rating", "stars", "score", "overall"));
        names.put(ColumnRole.CATEGORY, List.of("category", "categoryid", "categorycode", "categoryname", "itemcategory",
                "genre", "genres", "department", "topic", "section"));
        names.put(ColumnRole.TITLE,
                List.of("title", "name", "itemname", "itemtitle", "productname", "producttitle", "movietitle"));
        names.put(ColumnRole.VALUE, List.of("value", "price", "amount", "quantity", "revenue"));
        return names;
    }

    /// How well a name fits a role: 0 for the most telling name, then 1, 2, …; −1 if it does not fit.
    static int rank(String name, ColumnRole role) {
        return NAMES.getOrDefault(role, List.of()).indexOf(squeezed(name));
    }

    /// Whether a text is a usual name of any role.
    static boolean isUsual(String name) {
        String squeezed = squeezed(name);
        return NAMES.values().stream().anyMatch(names -> names.contains(squeezed));
    }

    /// `visitor_id`, `VisitorID` and `visitor id` are one name.
    private static String squeezed(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
