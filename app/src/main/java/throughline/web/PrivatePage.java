package throughline.web;

/// A page for one person: it depends on who asks, so it is kept nowhere and has no ETag. Handlers of such pages declare
/// that they return one.
public interface PrivatePage extends Page {}
