package io.shardline.dto.codec.qq;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.PayloadValue;

/**
 * Reads the platform's times: RFC 3339 in messages ({@code 2026-08-01T10:20:30+08:00}), Unix seconds in life cycle
 * events, and what Go prints in some older messages ({@code 2023-11-06 13:37:18.5 +0800 CST m=+0.1}). By hand and on
 * characters, because it runs for each event of the gateway, and the JDK's formatter costs as much as the whole frame.
 */
final class QqTimes {

    /** More digits of Unix seconds would leave the years that the other forms can write. */
    private static final int MAX_SECONDS_DIGITS = 11;
    private static final int NANO_DIGITS = 9;
    private static final int MAX_OFFSET_HOURS = 18;

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int LEAP_SECOND = 60;

    /** Where the parts of {@code 2026-08-01T10:20:30} start. */
    private static final int MONTH = 5;
    private static final int DAY = 8;
    private static final int HOUR = 11;
    private static final int MINUTE = 14;
    private static final int SECOND = 17;
    private static final int SECOND_END = 19;

    /** So small that a hundred of it with another part behind stays negative. */
    private static final int NO_NUMBER = -1_000_000;

    private QqTimes() {}

    /** The time of a field, null if it is absent, empty or zero; malformed if it is in none of the forms. */
    static @Nullable Instant read(PayloadValue value) {
        String text = value.textOrNull();
        if (text == null) {
            return null;
        }
        Instant time = parse(text.toCharArray(), 0, text.length());
        if (time == null) {
            throw value.malformed("a time in RFC 3339 or Unix seconds");
        }
        return isStated(time) ? time : null;
    }

    /** The time that these characters state, null if it is zero or in none of the forms. */
    static @Nullable Instant find(char[] text, int from, int to) {
        Instant time = parse(text, from, to);
        return time != null && isStated(time) ? time : null;
    }

    /** Zero seconds, and the year 1 that Go writes for a time that was never set, say nothing. */
    private static boolean isStated(Instant time) {
        return time.isAfter(Instant.EPOCH);
    }

    private static @Nullable Instant parse(char[] text, int from, int to) {
        if (to - from <= MAX_SECONDS_DIGITS) {
            return unixSeconds(text, from, to);
        }
        if (to - from <= SECOND_END || !hasSeparators(text, from)) {
            return null;
        }
        int year = two(text, from) * 100 + two(text, from + 2);
        int month = two(text, from + MONTH);
        int day = two(text, from + DAY);
        int hour = two(text, from + HOUR);
        int minute = two(text, from + MINUTE);
        int second = two(text, from + SECOND);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOf(month, year) || hour < 0 || hour > 23
                || minute < 0 || minute > 59 || second < 0 || second > LEAP_SECOND) {
            return null;
        }
        int secondOfDay = hour * SECONDS_PER_HOUR + minute * SECONDS_PER_MINUTE + second;
        int zone = fractionEnd(text, from + SECOND_END, to);
        int offset = offset(text, zone, to);
        return offset == NO_NUMBER
                ? null
                : Instant.ofEpochSecond(
                        LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY + secondOfDay - offset,
                        nanos(text, from + SECOND_END + 1, zone));
    }

    private static @Nullable Instant unixSeconds(char[] text, int from, int to) {
        long seconds = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text[i])) {
                return null;
            }
            seconds = seconds * 10 + (text[i] - '0');
        }
        return from == to ? null : Instant.ofEpochSecond(seconds);
    }

    private static boolean hasSeparators(char[] text, int from) {
        char middle = text[from + HOUR - 1];
        return text[from + MONTH - 1] == '-' && text[from + DAY - 1] == '-' && text[from + MINUTE - 1] == ':'
                && text[from + SECOND - 1] == ':' && (middle == 'T' || middle == 't' || middle == ' ');
    }

    private static int daysOf(int month, int year) {
        return Month.of(month).length(Year.isLeap(year));
    }

    private static int fractionEnd(char[] text, int from, int to) {
        int end = from;
        if (text[end] == '.') {
            do {
                end++;
            } while (end < to && isDigit(text[end]));
        }
        return end;
    }

    private static int nanos(char[] text, int from, int to) {
        int nanos = 0;
        if (from < to) {
            for (int i = from; i < from + NANO_DIGITS; i++) {
                nanos = nanos * 10 + (i < to ? text[i] - '0' : 0);
            }
        }
        return nanos;
    }

    /** Seconds of Z, +08:00 or +0800; Go writes a space before it and the zone's name behind. */
    private static int offset(char[] text, int from, int to) {
        boolean go = from < to && text[from] == ' ';
        int start = go ? from + 1 : from;
        int end = start;
        while (end < to && (!go || text[end] != ' ')) {
            end++;
        }
        int length = end - start;
        if (length == 1 && (text[start] == 'Z' || text[start] == 'z')) {
            return 0;
        }
        boolean colon = length == "+08:00".length() && text[start + 3] == ':';
        if ((!colon && length != "+0800".length()) || (text[start] != '+' && text[start] != '-')) {
            return NO_NUMBER;
        }
        int hours = two(text, start + 1);
        int minutes = two(text, end - 2);
        if (hours < 0 || hours > MAX_OFFSET_HOURS || minutes < 0) {
            return NO_NUMBER;
        }
        int seconds = hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE;
        return text[start] == '-' ? -seconds : seconds;
    }

    private static int two(char[] text, int at) {
        return isDigit(text[at]) && isDigit(text[at + 1]) ? (text[at] - '0') * 10 + text[at + 1] - '0' : NO_NUMBER;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
