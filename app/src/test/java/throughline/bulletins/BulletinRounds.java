package throughline.bulletins;

/// Rounds of the post for reports, at the moment a test wants them.
public final class BulletinRounds {
    private BulletinRounds() {}

    /// The bean that makes the rounds.
    public static Class<?> type() {
        return BulletinPost.class;
    }

    public static void round(Object post) {
        ((BulletinPost) post).act();
    }
}
