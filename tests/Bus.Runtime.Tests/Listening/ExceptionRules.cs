namespace Bus.Runtime.Tests.Listening;

/// <summary>What happens to a failure may depend on the exception's type.</summary>
public sealed class ExceptionRules
{
    private static readonly RetryPolicy Twice = new() { MaxAttempts = 2, FirstDelay = TimeSpan.Zero }, Thrice = Twice with { MaxAttempts = 3 };

    [Test]
    public void Without_a_rule_that_fits_the_options_count()
    {
        ListenOptions options = new ListenOptions { Retry = Twice, OnError = OnError.Stop }.On<FormatException>(Thrice, OnError.Log);

        Assert.That(options.For(new InvalidOperationException()), Is.EqualTo((Twice, OnError.Stop)), "no rule");
        Assert.That(options.For(new FormatException()), Is.EqualTo((Thrice, OnError.Log)), "the rule");
    }

    [Test]
    public void A_rule_fits_derived_types_too_and_the_first_one_that_fits_counts()
    {
        ListenOptions options = new ListenOptions().On<ArgumentNullException>(RetryPolicy.None).On<ArgumentException>(Twice).On<ArgumentOutOfRangeException>(Thrice);

        Assert.That(options.For(new ArgumentNullException()).Retry, Is.EqualTo(RetryPolicy.None), "its own rule comes first");
        Assert.That(options.For(new ArgumentException()).Retry, Is.EqualTo(Twice), "its own rule");
        Assert.That(options.For(new ArgumentOutOfRangeException()).Retry, Is.EqualTo(Twice), "its base's rule comes first");
    }

    [Test]
    public void A_rule_leaves_what_it_does_not_say_to_the_options()
    {
        ListenOptions options = new ListenOptions { Retry = Twice, OnError = OnError.Stop }.On<FormatException>(Thrice).On<IOException>(onError: OnError.Log);

        Assert.That(options.For(new FormatException()), Is.EqualTo((Thrice, OnError.Stop)), "its policy");
        Assert.That(options.For(new IOException()), Is.EqualTo((Twice, OnError.Log)), "its end");
    }

    [Test]
    public void A_rule_is_added_to_a_copy()
    {
        ListenOptions options = new();

        _ = options.On<FormatException>(RetryPolicy.None);

        Assert.That(options.For(new FormatException()).Retry, Is.EqualTo(RetryPolicy.Default), "the options themselves do not change");
    }

    [Test]
    public async Task The_last_exception_decides()
    {
        Recording<int> attempts = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", (payload, context, _) =>
        {
            attempts.Add(context.Attempt);
            if (payload.Number == 1) return default;
            throw context.Attempt == 2 ? new FormatException("broken for good") : new InvalidOperationException("try again");
        }, new ListenOptions { Retry = RetryPolicy.Default with { FirstDelay = TimeSpan.Zero } }.On<FormatException>(RetryPolicy.None));

        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await bus.Auth.UserRegistered.FireAsync(new("sally", 1));

        Assert.That(await attempts.WaitForCount(3, Expect.Patience, "the event behind"), Is.EqualTo(new[] { 1, 2, 1 }), "no third attempt");
        DeadLetter letter = (await listener.DeadLetters.ListAsync().ToListAsync()).Single();
        Assert.That((letter.Error, letter.Attempts), Is.EqualTo(("FormatException", 2)), "why the group gave up");
    }
}
