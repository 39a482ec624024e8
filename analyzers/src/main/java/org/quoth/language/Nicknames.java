package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;

/** Short forms of given names that are common in English-language news. */
final class Nicknames {
    private static final ImmutableSetMultimap<String, String> FULL = ImmutableSetMultimap.<String, String>builder()
            .putAll("abe", "abraham")
            .putAll("al", "albert", "alan")
            .putAll("alex", "alexander", "alexandra")
            .putAll("andy", "andrew")
            .putAll("ben", "benjamin")
            .putAll("bernie", "bernard")
            .putAll("beth", "elizabeth")
            .putAll("bill", "william")
            .putAll("bob", "robert")
            .putAll("bobby", "robert")
            .putAll("cathy", "catherine")
            .putAll("charlie", "charles")
            .putAll("chris", "christopher", "christine")
            .putAll("chuck", "charles")
            .putAll("cindy", "cynthia")
            .putAll("dan", "daniel")
            .putAll("danny", "daniel")
            .putAll("dave", "david")
            .putAll("debbie", "deborah")
            .putAll("dick", "richard")
            .putAll("don", "donald")
            .putAll("ed", "edward", "edwin")
            .putAll("fred", "frederick")
            .putAll("gabe", "gabriel")
            .putAll("greg", "gregory")
            .putAll("hank", "henry")
            .putAll("harry", "harold", "henry")
            .putAll("jack", "john")
            .putAll("jeff", "jeffrey", "jefferson")
            .putAll("jen", "jennifer")
            .putAll("jerry", "gerald", "jerome")
            .putAll("jim", "james")
            .putAll("jimmy", "james")
            .putAll("joe", "joseph")
            .putAll("johnny", "john")
            .putAll("josh", "joshua")
            .putAll("kate", "katherine", "kathleen")
            .putAll("kathy", "katherine", "kathleen")
            .putAll("ken", "kenneth")
            .putAll("larry", "lawrence")
            .putAll("liz", "elizabeth")
            .putAll("maggie", "margaret")
            .putAll("matt", "matthew")
            .putAll("mike", "michael")
            .putAll("nancy", "ann")
            .putAll("nate", "nathan", "nathaniel")
            .putAll("nick", "nicholas")
            .putAll("pam", "pamela")
            .putAll("pat", "patrick", "patricia")
            .putAll("peggy", "margaret")
            .putAll("pete", "peter")
            .putAll("phil", "philip", "phillip")
            .putAll("rick", "richard")
            .putAll("rob", "robert")
            .putAll("ron", "ronald")
            .putAll("sam", "samuel", "samantha")
            .putAll("steve", "steven", "stephen")
            .putAll("sue", "susan")
            .putAll("ted", "edward", "theodore")
            .putAll("tim", "timothy")
            .putAll("tom", "thomas")
            .putAll("tony", "anthony")
            .putAll("vince", "vincent")
            .putAll("will", "william")
            .putAll("zach", "zachary")
            .build();

    private Nicknames() {}

    /** The name itself, then the full names for which it may stand. */
    static ImmutableList<String> withFull(String name) {
        return ImmutableList.<String>builder().add(name).addAll(FULL.get(name)).build();
    }

    static boolean same(String one, String other) {
        return FULL.containsEntry(one, other) || FULL.containsEntry(other, one);
    }
}
