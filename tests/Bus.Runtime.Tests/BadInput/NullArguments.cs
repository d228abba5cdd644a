namespace Bus.Runtime.Tests.BadInput;

public sealed class NullArguments
{
    [TestCase(null, "secret", "user")]
    [TestCase("admin", null, "password")]
    public async Task Null_for_a_non_null_parameter_is_refused_before_the_handler_runs(string? user, string? password, string parameter)
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService());

        BusInvalidArgumentsException refusal = await Expect.FailureAsync<BusInvalidArgumentsException>(
            async () => await bus.Auth.CheckPasswordAsync(user!, password!), "null for a parameter that is not nullable");

        refusal.Says(what: $"'{parameter}' is null", where: "auth.check_password", whatToDo: "Mend the caller");
        Assert.That(refusal.Parameter, Is.EqualTo(parameter), "the part is there for programs");
    }

    [Test]
    public async Task Null_for_a_nullable_parameter_is_fine()
    {
        string? seen = "not called";
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Touch = (note, _) =>
            {
                seen = note;
                return default;
            },
        });

        await bus.Auth.TouchAsync(null);

        Assert.That(seen, Is.Null, "null arrived");
    }

    [Test]
    public async Task A_null_payload_is_refused()
    {
        await using BusClient bus = await InProcess.ConnectAsync();

        ArgumentNullException refusal = await Expect.FailureAsync<ArgumentNullException>(
            async () => await bus.Auth.UserRegistered.FireAsync(null!), "a fire without a payload");

        Assert.That(refusal.ParamName, Is.EqualTo("payload"), "which argument");
    }

    [Test]
    public async Task Null_for_the_buss_own_parameters_is_refused()
    {
        await using BusClient bus = await InProcess.ConnectAsync();

        await Expect.FailureAsync<ArgumentNullException>(async () => await bus.ServeAsync<IAuthApi>(null!), "no service");
        await Expect.FailureAsync<ArgumentNullException>(
            async () => await bus.Auth.UserRegistered.ListenAsync("x", (Func<UserRegistered, EventContext, CancellationToken, ValueTask>)null!), "no handler");
        Assert.Multiple(() =>
        {
            Assert.That(() => bus.With(null!), Throws.ArgumentNullException, "no options for the bus");
            Assert.That(() => bus.Auth.With(null!), Throws.ArgumentNullException, "no options for the API");
        });
    }
}
